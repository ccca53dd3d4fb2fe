// The ballot of a secret vote on the voter's phone: RFC 9474, RSABSSA-SHA384-PSS-Deterministic.
// The phone draws a token, blinds it, has it signed, takes the blinding away; the house never sees
// the token together with a name. Without this script the plain forms of the page do the same work,
// with a token made by the house.

const EXPONENT = 65537n;
const BYTES = 256;
const HASH = 48;

const random = (length) => crypto.getRandomValues(new Uint8Array(length));
const sha384 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
const toNumber = (bytes) => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

function toBytes(number, length) {
  const hex = number.toString(16).padStart(length * 2, "0");
  return Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
}

function toText(bytes) {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

export function power(base, exponent, modulus) {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

export function inverse(number, modulus) {
  let [rest, next, sum, step] = [modulus, number % modulus, 0n, 1n];
  while (next) {
    const times = rest / next;
    [rest, next] = [next, rest - times * next];
    [sum, step] = [step, sum - times * step];
  }
  return rest === 1n ? ((sum % modulus) + modulus) % modulus : null;
}

async function encoded(message) {
  const salt = random(HASH);
  const digest = await sha384(joined(new Uint8Array(8), await sha384(message), salt));
  const block = joined(new Uint8Array(BYTES - 2 * HASH - 2), [1], salt);
  const mask = [];
  for (let at = 0; mask.length < block.length; at += 1) {
    mask.push(...await sha384(joined(digest, [0, 0, 0, at])));
  }
  const masked = block.map((byte, at) => byte ^ mask[at]);
  masked[0] &= 0x7f;
  return joined(masked, digest, [0xbc]);
}

async function blinded(modulus) {
  const token = random(32);
  const message = toNumber(await encoded(token));
  for (;;) {
    const factor = toNumber(random(BYTES + 16)) % modulus;
    const unblinder = factor ? inverse(factor, modulus) : null;
    if (unblinder !== null) {
      const number = (message * power(factor, EXPONENT, modulus)) % modulus;
      return { token: toText(token), number: number.toString(16), unblinder: unblinder.toString(16) };
    }
  }
}

// The request is kept until the ballot is cast: an answer that got lost is asked for again.
async function takeCredential(form, place, modulus) {
  const hidden = JSON.parse(localStorage.getItem(place)) ?? await blinded(modulus);
  localStorage.setItem(place, JSON.stringify(hidden));
  const body = new URLSearchParams(new FormData(form));
  body.set("blinded", hidden.number);
  const answer = await fetch(form.action, { method: "POST", body });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.error);
  const number = BigInt(`0x${hidden.number}`);
  const signed = BigInt(`0x${told.signature}`);
  if (power(signed, EXPONENT, modulus) !== number) throw new Error("signature");
  const bare = (signed * BigInt(`0x${hidden.unblinder}`)) % modulus;
  return `${hidden.token}.${toText(toBytes(bare, BYTES))}`;
}

function start(page) {
  const [take, box, proof, news] = ["ambil", "isi", "bukti", "kabar"].map(
    (id) => document.getElementById(id),
  );
  const modulus = BigInt(`0x${page.dataset.modulus}`);
  const place = `suara:${page.dataset.vote}`;
  const cast = box.querySelector("form");
  if (localStorage.getItem(place)) take.hidden = false;
  take.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      cast.elements.credential.value = await takeCredential(take, place, modulus);
      take.hidden = true;
      box.hidden = false;
      news.textContent = "";
    } catch (error) {
      news.textContent = error.message;
    }
  });
  cast.addEventListener("submit", async (event) => {
    event.preventDefault();
    const asked = {
      method: "POST",
      body: new URLSearchParams(new FormData(cast)),
      credentials: "omit",
      referrerPolicy: "no-referrer",
      headers: { Accept: "application/json" },
    };
    try {
      const told = await (await fetch(cast.action, asked)).json();
      news.textContent = told.errors.join(" ");
      if (!told.receipt) return;
      proof.querySelector("b").textContent = told.receipt;
      proof.hidden = false;
      box.hidden = true;
      localStorage.removeItem(place);
    } catch (error) {
      news.textContent = error.message;
    }
  });
}

const page = document.getElementById("surat-suara");
if (page && globalThis.crypto?.subtle) start(page);
