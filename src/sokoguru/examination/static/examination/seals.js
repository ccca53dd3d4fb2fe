// Computes seals in the visitor's browser: the chain of all of them, and one entry's way up to its seal (RFC 6962).
const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const hex = (data) => Array.from(data, (byte) => byte.toString(16).padStart(2, "0")).join("");
const text = (words) => new TextEncoder().encode(words);
const joined = (...parts) => new Uint8Array(parts.flatMap((part) => Array.from(part)));
const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", joined(...parts)));

function inEightBytes(number) {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(number));
  return new Uint8Array(view.buffer);
}

export async function brokenLink(chain) {
  let previous = "00".repeat(32);
  for (const link of chain) {
    const digest = await sha256(bytes(previous), inEightBytes(link.number), bytes(link.root));
    if (link.previous !== previous || link.digest !== hex(digest)) return link.number;
    previous = link.digest;
  }
  return null;
}

export async function isIncluded(proof) {
  const id = bytes(proof.entry.replaceAll("-", ""));
  const content = await sha256(text(proof.content));
  let node = await sha256([0], id, content, text(proof.head));
  let place = proof.place;
  let last = proof.size - 1;
  for (const step of proof.path) {
    if (last === 0) return false;
    const neighbour = bytes(step);
    if (place % 2 === 1 || place === last) {
      node = await sha256([1], neighbour, node);
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2);
        last = Math.floor(last / 2);
      }
    } else {
      node = await sha256([1], node, neighbour);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  const digest = await sha256(bytes(proof.previous), inEightBytes(proof.seal), bytes(proof.root));
  return last === 0 && hex(node) === proof.root && hex(digest) === proof.digest;
}

function say(place, isSound, words) {
  place.textContent = words;
  place.classList.add("chip", isSound ? "good" : "bad");
}

async function checkChain(place) {
  const answer = await fetch(place.dataset.chain, { headers: { Accept: "application/json" } });
  const { chain } = await answer.json();
  const broken = await brokenLink(chain);
  say(place, broken === null, broken === null ? `${place.dataset.sound} (${chain.length})` : `${place.dataset.broken} ${broken}.`);
}

async function checkProof(place) {
  const isSound = await isIncluded(JSON.parse(document.getElementById("proof").textContent));
  say(place, isSound, isSound ? place.dataset.sound : place.dataset.broken);
}

for (const place of document.querySelectorAll("[data-chain], [data-proof-answer]")) {
  if (!globalThis.crypto?.subtle) place.textContent = place.dataset.unable;
  else if (place.dataset.chain) checkChain(place);
  else checkProof(place);
}
