/** Choosing files: drop them anywhere on the form, and hear before sending that one is too large. */
export function files() {
  document.querySelectorAll("form[data-upload]").forEach(form => {
    const field = form.querySelector("input[type=file]");
    if (field) {
      droppable(form, field);
      field.addEventListener("change", () => judge(form, field));
    }
    form.addEventListener("submit", event => send(event, form, field));
  });
}

function droppable(form, field) {
  ["dragenter", "dragover"].forEach(name => form.addEventListener(name, event => {
    event.preventDefault();
    form.classList.add("over");
  }));
  ["dragleave", "drop"].forEach(name => form.addEventListener(name, () => form.classList.remove("over")));
  form.addEventListener("drop", event => {
    event.preventDefault();
    if (event.dataTransfer.files.length) {
      field.files = event.dataTransfer.files;
      field.dispatchEvent(new Event("change"));
      form.querySelector("button[type=submit]").focus();
    }
  });
}

function judge(form, field) {
  const large = [...field.files].find(file => file.size > Number(form.dataset.upload));
  const line = form.querySelector(".progress");
  line.classList.toggle("bad", Boolean(large));
  line.textContent = large ? form.dataset.tooLarge.replace("{1}", large.name) : "";
  return !large;
}

function send(event, form, field) {
  if (field && !judge(form, field)) {
    event.preventDefault();
    return;
  }
  const line = form.querySelector(".progress");
  const names = field ? [...field.files].map(file => file.name) : [];
  const what = names.length === 1 ? names[0] : String(names.length);
  const began = Date.now();
  const tell = () => {
    const seconds = Math.round((Date.now() - began) / 1000);
    line.textContent = document.body.dataset.sending.replace("{0}", what) + (seconds >= 2 ? ` ${seconds} s` : "");
  };
  setTimeout(tell, 300);
  setInterval(tell, 1000);
}
