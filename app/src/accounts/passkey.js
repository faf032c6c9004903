// Passkeys: shows the forms that need them, asks the browser for one, and sends what it says as the form's field `answer`.
(() => {
  const able = Boolean(window.PublicKeyCredential && navigator.credentials);
  for (const place of document.querySelectorAll("[data-passkey]")) place.hidden = !able;
  for (const place of document.querySelectorAll("[data-no-passkey]")) place.hidden = able;
  if (!able) return;

  const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
  const text = (buffer) =>
    btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replace(/=+$/, "");

  const read = (json) => {
    const options = JSON.parse(json);
    options.challenge = bytes(options.challenge);
    if (options.user) options.user.id = bytes(options.user.id);
    for (const known of options.excludeCredentials ?? []) known.id = bytes(known.id);
    return options;
  };

  const written = ({ rawId, type, authenticatorAttachment, response }) => {
    const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
    const said = parts.filter((part) => response[part]).map((part) => [part, text(response[part])]);
    const id = text(rawId);
    return JSON.stringify({
      id,
      rawId: id,
      type,
      authenticatorAttachment,
      response: Object.fromEntries(said),
      clientExtensionResults: {},
    });
  };

  const asked = async (address) => {
    const headers = { accept: "application/json", "content-type": "application/x-www-form-urlencoded" };
    const answer = await fetch(address, { method: "POST", headers, body: "" });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return answer.json();
  };

  const words = {
    AbortError: "cancelled",
    ConstraintError: "unable",
    InvalidStateError: "known",
    NotAllowedError: "cancelled",
    NotSupportedError: "unable",
    SecurityError: "elsewhere",
  };

  for (const form of document.querySelectorAll("form[data-ask], form[data-options]")) {
    const told = form.querySelector("[role=alert]");
    let busy = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (busy) return;
      busy = true;
      told.textContent = "";
      try {
        const { ask, options } = form.dataset;
        const key = options
          ? await navigator.credentials.create({ publicKey: read(options) })
          : await navigator.credentials.get({ publicKey: read(await asked(ask)) });
        form.elements.answer.value = written(key);
        form.submit();
      } catch (fault) {
        told.textContent = form.dataset[words[fault.name] ?? "failed"];
      }
      busy = false;
    });
  }
})();
