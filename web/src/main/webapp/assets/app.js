/** What makes the pages quicker to work. Every page works without it. */
import { drafts } from "./drafts.js";
import { files } from "./files.js";
import { tables } from "./tables.js";
import { keys } from "./keys.js";
import { forms } from "./forms.js";

forms();
drafts();
files();
tables();
keys();
