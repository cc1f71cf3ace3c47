/** What makes the pages quicker to work. Every page works without it. */
import { comboboxes } from "./combobox.js";
import { drafts } from "./drafts.js";
import { files } from "./files.js";
import { intake } from "./intake.js";
import { tables } from "./tables.js";
import { keys } from "./keys.js";
import { forms } from "./forms.js";
import { register } from "./register.js";
import { imports } from "./imports.js";
import { series } from "./series.js";
import { passages } from "./passages.js";
import { card } from "./card.js";
import { compare } from "./compare.js";

forms();
comboboxes();
register();
drafts();
files();
intake();
tables();
keys();
imports();
series();
passages();
card();
compare();
