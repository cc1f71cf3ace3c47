/**
 * Signing with a card in the browser: the two steps of Web eID. The page asks the browser extension by messages in its own window
 * (web-eid:get-signing-certificate, web-eid:sign), which answers -ack at once and -success or -failure when the person is done.
 */
const ACKNOWLEDGED_WITHIN = 3000;
const ANSWERED_WITHIN = 5 * 60 * 1000;

export function card() {
  const place = document.querySelector("[data-card]");
  if (place && window.isSecureContext) {
    place.hidden = false;
    place.querySelector("button").addEventListener("click", () => sign(place));
  }
}

async function sign(place) {
  const button = place.querySelector("button");
  const told = place.dataset;
  const read = document.querySelector("#read");
  fault(place, "");
  if (read && !read.checked) {
    fault(place, told.cardReadFirst);
    read.focus();
    return;
  }
  button.disabled = true;
  try {
    tell(place, told.cardReading);
    const options = { lang: told.cardLang };
    const chosen = await ask("get-signing-certificate", { options });
    await signWith(place, chosen, options, true);
  } catch (error) {
    fault(place, error.told ?? (error.missing ? told.cardMissing : told.cardCancelled));
    tell(place, "");
  } finally {
    button.disabled = false;
  }
}

/** A preparation on a file that has got another signature meanwhile is made anew, once. */
async function signWith(place, chosen, options, mayRepeat) {
  const told = place.dataset;
  tell(place, told.cardPreparing);
  const { certificate, supportedSignatureAlgorithms } = chosen;
  const prepared = await post(`/api/v1/rounds/${told.card}/card-signature`, { certificate, supportedSignatureAlgorithms });
  const digest = place.querySelector(".card-digest");
  digest.querySelector("code").textContent = prepared.digest.replace(/(.{4})(?!$)/g, "$1 ");
  digest.hidden = false;
  tell(place, told.cardSigning);
  const { signature } = await ask("sign", { certificate, hash: prepared.hash, hashFunction: prepared.hashFunction, options });
  tell(place, told.cardStoring);
  try {
    const signed = await post(`/api/v1/signatures/${idOf(prepared.attempt)}/card`, { signature });
    location.assign(`/kvittens?runda=${idOf(signed.round)}`);
  } catch (error) {
    if (error.code !== "signing.stale" || !mayRepeat) {
      throw error;
    }
    await signWith(place, chosen, options, false);
  }
}

function ask(action, parameters) {
  return new Promise((resolve, reject) => {
    const name = `web-eid:${action}`;
    const missing = setTimeout(() => end(reject, Object.assign(new Error("no extension"), { missing: true })), ACKNOWLEDGED_WITHIN);
    const late = setTimeout(() => end(reject, new Error("no answer")), ANSWERED_WITHIN);
    function end(how, what) {
      clearTimeout(missing);
      clearTimeout(late);
      window.removeEventListener("message", heard);
      how(what);
    }
    function heard(event) {
      if (event.source !== window || event.origin !== location.origin) {
        return;
      }
      switch (event.data?.action) {
        case `${name}-ack`: clearTimeout(missing); break;
        case `${name}-success`: end(resolve, event.data); break;
        case `${name}-failure`: end(reject, new Error(event.data.error?.message ?? "failure")); break;
        default:
      }
    }
    window.addEventListener("message", heard);
    window.postMessage({ action: name, libraryVersion: "2.0.2", ...parameters }, location.origin);
  });
}

async function post(path, body) {
  const answer = await fetch(path, {
    method: "POST", body: JSON.stringify(body),
    headers: { "Content-Type": "application/json", Accept: "application/json", "Accept-Language": document.documentElement.lang, "Samdiarium-Page": "1" },
  });
  const told = await answer.json();
  if (!answer.ok) {
    throw Object.assign(new Error(told.title), { code: told.code, told: `${told.title}. ${told.detail} ${told.todo}` });
  }
  return told;
}

function idOf(value) {
  return typeof value === "string" ? value : value.value;
}

function tell(place, words) {
  place.querySelector(".card-progress").textContent = words;
}

function fault(place, words) {
  const line = place.querySelector(".card-fault");
  line.textContent = words;
  line.hidden = !words;
}
