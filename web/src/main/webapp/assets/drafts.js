/**
 * Keeps what is typed in a form, in this tab only, until it has been sent and accepted: a time-out or a closed lid loses nothing.
 * A form names its draft in data-draft. Log-out clears the store (Clear-Site-Data).
 */
const SENT = "draft-sent";

export function drafts() {
  const refused = document.querySelector(".notice.bad") !== null;
  settle(refused);
  document.querySelectorAll("form[data-draft]").forEach(form => {
    const key = "draft:" + form.dataset.draft;
    const kept = read(key);
    if (kept && !refused) {
      restore(form, kept);
    }
    const keep = () => sessionStorage.setItem(key, JSON.stringify(values(form)));
    form.addEventListener("input", keep);
    form.addEventListener("change", keep);
    form.addEventListener("submit", () => sessionStorage.setItem(SENT, key));
  });
}

/** After a sending: forgets the draft, unless this page says that it was not accepted. */
function settle(refused) {
  const sent = sessionStorage.getItem(SENT);
  const late = location.pathname === "/login" || new URLSearchParams(location.search).has("utgangen");
  if (sent && !refused && !late) {
    sessionStorage.removeItem(sent);
  }
  sessionStorage.removeItem(SENT);
}

function fields(form) {
  return [...form.elements].filter(field => field.name && !["hidden", "submit", "file", "password"].includes(field.type));
}

const isChoice = field => ["checkbox", "radio"].includes(field.type);

/** Choices share their name with others; they are known by their id. */
const key = field => isChoice(field) && field.id ? "#" + field.id : field.name;

function values(form) {
  return Object.fromEntries(fields(form).map(field => [key(field), isChoice(field) ? field.checked : field.value]));
}

function restore(form, kept) {
  fields(form).filter(field => key(field) in kept).forEach(field => {
    if (isChoice(field)) {
      field.checked = kept[key(field)];
    } else if (field.tagName !== "SELECT" || [...field.options].some(option => option.value === kept[field.name])) {
      field.value = kept[field.name];
    }
    field.dispatchEvent(new Event("change"));
  });
}

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}
