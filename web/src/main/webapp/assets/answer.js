/**
 * Writing an answer to a remiss: comments by section, all kept on the server a moment after they are typed, and in this tab until the server has
 * them. When somebody else has saved meanwhile (412) nothing is overwritten until the person has chosen.
 */
import { go, request, tell } from "./send.js";

const PAUSE = 700;
const AGAIN = 5000;

export function answer() {
  const place = document.querySelector("[data-answer]");
  if (place) {
    new Answer(place).start();
  }
}

class Answer {
  constructor(place) {
    this.place = place;
    this.to = place.dataset.answer;
    this.revision = Number(place.dataset.revision);
    this.form = place.querySelector(".answer-form");
    this.state = place.querySelector(".save-state");
    this.key = "answer:" + this.to;
    this.changed = false;
    this.saving = null;
  }

  async start() {
    const now = await request("GET", this.to);
    if (now.ok) {
      this.show(now.value);
    }
    this.restore();
    this.place.addEventListener("input", event => this.typed(event));
    this.place.addEventListener("change", event => this.typed(event));
    this.place.addEventListener("click", event => this.pressed(event));
    this.place.querySelector(".answer-file")?.addEventListener("change", () => this.upload());
    this.place.querySelector(".hand-in")?.addEventListener("submit", event => this.handIn(event));
    addEventListener("beforeunload", event => {
      if (this.changed) {
        event.preventDefault();
      }
    });
    this.count();
    this.place.dataset.ready = "true";
  }

  show(value) {
    this.revision = value.revision;
    this.form.elements.text.value = value.text;
    [...this.form.elements.position].forEach(choice => { choice.checked = choice.value === value.position; });
    this.place.querySelectorAll(".comments").forEach(list => list.replaceChildren());
    value.comments.forEach(comment => this.add(comment));
    if (value.savedAt) {
      this.say(this.place.dataset.saved.replace("{0}", time(new Date(value.savedAt))));
    }
  }

  add(comment) {
    const section = this.place.querySelector(`[data-section="${CSS.escape(comment.section)}"]`) ?? this.place.querySelector('[data-section="-"]');
    const list = section.querySelector(".comments");
    list.append(document.getElementById("comment-template").content.cloneNode(true));
    const made = list.lastElementChild;
    made.dataset.id = comment.id;
    made.dataset.key = comment.section;
    made.dataset.quote = comment.quote ?? "";
    ["kind", "text", "proposal"].forEach(part => { made.querySelector(`[data-part=${part}]`).value = comment[part] ?? ""; });
    const quote = made.querySelector(".quote");
    quote.textContent = comment.quote ? `”${comment.quote}”` : "";
    quote.hidden = !comment.quote;
    proposal(made);
    return made;
  }

  value() {
    const chosen = [...this.form.elements.position].find(choice => choice.checked);
    const comments = [...this.place.querySelectorAll(".comments > .comment")].map(comment => ({
      id: comment.dataset.id, section: comment.dataset.key, quote: comment.dataset.quote,
      ...Object.fromEntries([...comment.querySelectorAll("[data-part]")].map(part => [part.dataset.part, part.value])),
    }));
    return { position: chosen?.value, text: this.form.elements.text.value, comments };
  }

  typed(event) {
    if (event.target.closest(".hand-in, .answer-file")) {
      return;
    }
    if (event.target.dataset.part === "kind") {
      proposal(event.target.closest(".comment"));
    }
    this.touch();
  }

  touch() {
    this.changed = true;
    sessionStorage.setItem(this.key, JSON.stringify({ revision: this.revision, value: this.value() }));
    this.count();
    clearTimeout(this.wait);
    if (this.place.querySelector(".conflict").hidden) {
      this.say(this.place.dataset.unsaved);
      this.wait = setTimeout(() => this.save(), PAUSE);
    }
  }

  /** One saving at a time; what is typed meanwhile is saved after it. */
  async save() {
    clearTimeout(this.wait);
    if (this.saving) {
      await this.saving;
    }
    if (!this.changed) {
      return true;
    }
    this.saving = this.put();
    const done = await this.saving;
    this.saving = null;
    return done;
  }

  async put() {
    this.changed = false;
    this.say(this.place.dataset.saving);
    const saved = await request("PUT", this.to, JSON.stringify(this.value()), this.revision);
    if (saved.ok) {
      this.revision = saved.value.revision;
      if (!this.changed) {
        sessionStorage.removeItem(this.key);
        this.say(this.place.dataset.saved.replace("{0}", time(new Date())));
      }
      return true;
    }
    this.changed = true;
    if (saved.status === 412) {
      this.conflict(saved.problem);
    } else {
      this.say([this.place.dataset.lost, saved.problem?.detail, this.place.dataset.kept].filter(part => part).join(" "));
      if (saved.status === 0 || saved.status >= 500) {
        this.wait = setTimeout(() => this.save(), AGAIN);
      }
    }
    return false;
  }

  conflict(problem) {
    const box = this.place.querySelector(".conflict");
    box.querySelector(".conflict-text").textContent = [problem?.detail, problem?.todo].join(" ");
    box.hidden = false;
    box.focus();
    this.say(this.place.dataset.kept);
  }

  async resolve(which) {
    const now = await request("GET", this.to);
    if (!now.ok) {
      this.say(this.place.dataset.lost);
      return;
    }
    this.place.querySelector(".conflict").hidden = true;
    if (which === "theirs") {
      this.changed = false;
      sessionStorage.removeItem(this.key);
      this.show(now.value);
      this.count();
    } else {
      this.revision = now.value.revision;
      this.changed = true;
      await this.save();
    }
    this.form.elements.text.focus();
  }

  /** What was typed in this tab and did not reach the server, before a time-out or a closed lid. */
  restore() {
    const kept = JSON.parse(sessionStorage.getItem(this.key) ?? "null");
    if (kept) {
      const there = this.revision;
      this.show({ ...kept.value, revision: kept.revision });
      this.changed = true;
      if (there !== kept.revision) {
        this.save();
      } else {
        this.touch();
      }
    }
  }

  pressed(event) {
    const button = event.target.closest("button");
    if (!button) {
      return;
    }
    if (button.dataset.commentOn !== undefined) {
      const section = button.dataset.commentOn;
      const quote = quoted(button.closest(".commented"));
      const made = this.add({ id: uuid(), section, kind: "REMARK", quote });
      made.querySelector("textarea").focus();
      this.touch();
    } else if (button.dataset.remove) {
      this.remove(button.closest(".comment"));
    } else if (button.dataset.take) {
      this.resolve(button.dataset.take);
    } else if (button.dataset.removeFile) {
      this.removeFile();
    }
  }

  /** Undo instead of a question. */
  remove(comment) {
    const list = comment.parentElement;
    const next = comment.nextElementSibling;
    const line = document.createElement("p");
    const undo = document.createElement("button");
    undo.type = "button";
    undo.className = "small";
    undo.textContent = this.place.dataset.undo;
    undo.addEventListener("click", () => {
      list.insertBefore(comment, line);
      line.remove();
      comment.querySelector("textarea").focus();
      this.touch();
    });
    line.append(this.place.dataset.removed + " ", undo);
    line.className = "removed";
    list.insertBefore(line, next);
    comment.remove();
    undo.focus();
    this.touch();
  }

  async upload() {
    const form = this.place.querySelector(".answer-file");
    if (!form.elements.file.files.length || !await this.save()) {
      return;
    }
    this.say(document.body.dataset.sending);
    this.after(await request("POST", this.to + "/file", new FormData(form), this.revision));
  }

  async removeFile() {
    if (await this.save()) {
      this.after(await request("DELETE", this.to + "/file", undefined, this.revision));
    }
  }

  after(done) {
    if (done.ok) {
      location.reload();
    } else if (done.status === 412) {
      this.conflict(done.problem);
    } else {
      this.say([done.problem?.title, done.problem?.detail, done.problem?.todo].filter(part => part).join(" ") || this.place.dataset.lost);
    }
  }

  async handIn(event) {
    event.preventDefault();
    const form = event.target;
    if (form.dataset.busy || !await this.save()) {
      return;
    }
    form.dataset.busy = "true";
    form.querySelector(".progress").textContent = document.body.dataset.working;
    const fields = form.elements;
    const order = { caseNumber: fields.caseNumber.value, authority: fields.authority.value, notSecurityClassified: fields.notSecurityClassified.checked };
    const done = await request("POST", form.dataset.to, JSON.stringify(order), this.revision);
    delete form.dataset.busy;
    form.querySelector(".progress").textContent = "";
    if (done.ok) {
      go(form.dataset.next);
    } else {
      tell(form, done.problem);
    }
  }

  count() {
    const line = this.place.querySelector(".comment-count");
    const number = this.place.querySelectorAll(".comments > .comment").length;
    line.textContent = (number === 1 ? line.dataset.one : line.dataset.many).replace("{0}", number);
  }

  say(words) {
    this.state.textContent = words;
  }
}

/** The proposed wording belongs to proposals only. */
function proposal(comment) {
  comment.querySelector(".proposal").hidden = comment.querySelector("[data-part=kind]").value !== "CHANGE";
}

/** The words marked in the section, when some are. */
function quoted(section) {
  const chosen = getSelection();
  return chosen.rangeCount && !chosen.isCollapsed && section.contains(chosen.anchorNode) && section.contains(chosen.focusNode)
    ? chosen.toString().trim().slice(0, 2000) : "";
}

function time(at) {
  return at.toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Stockholm" });
}

/** crypto.randomUUID asks for a secure context; the demo may be reached without. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
