// Recomputes the way from a slip to the announced root in the reader's own browser (RFC 6962).
const place = document.querySelector("[data-proof]");
const bytes = (text) => new TextEncoder().encode(text);
const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const toHex = (buffer) => [...buffer].map((one) => one.toString(16).padStart(2, "0")).join("");

async function sha256(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
}

async function rootFrom(leaf, index, size, path) {
  let found = await sha256(Uint8Array.of(0), leaf);
  let last = size - 1;
  for (const step of path) {
    if (last === 0) return null;
    if (index % 2 === 1 || index === last) {
      found = await sha256(Uint8Array.of(1), step, found);
      while (index % 2 === 0 && index > 0) {
        index = Math.floor(index / 2);
        last = Math.floor(last / 2);
      }
    } else {
      found = await sha256(Uint8Array.of(1), found, step);
    }
    index = Math.floor(index / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? toHex(found) : null;
}

if (place && globalThis.crypto?.subtle) {
  const { leaf, index, size, path, root, good, bad } = place.dataset;
  const steps = path ? path.split(",").map(fromHex) : [];
  rootFrom(bytes(leaf), Number(index), Number(size), steps).then((found) => {
    place.textContent = found === root ? good : bad;
    place.dataset.result = found === root ? "good" : "bad";
  });
}
