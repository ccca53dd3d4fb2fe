// Amounts get their points while they are typed, and are read back in words: 2 juta 500 ribu.
// Text that is not plainly an amount is left as it stands: the server says what is wrong with it.

const AMOUNT = /^\s*(?:rp\.?\s*)?(\d+|\d{1,3}(?:\.\d{3})+)(?:,(?:00|-))?\s*$/i;
const UNITS = {
  id: [[1e12, "triliun"], [1e9, "miliar"], [1e6, "juta"], [1e3, "ribu"]],
  en: [[1e12, "trillion"], [1e9, "billion"], [1e6, "million"], [1e3, "thousand"]],
};

const withPoints = (digits) => digits.replace(/^0+(?=\d)/, "").replace(/\B(?=(\d{3})+$)/g, ".");

function digitsOf(text, wasPasted) {
  if (wasPasted) return AMOUNT.exec(text)?.[1].replaceAll(".", "") ?? null;
  const typed = text.replace(/^\s*rp\.?/i, "");
  return /[^\d.\s]/.test(typed) ? null : typed.replace(/\D/g, "");
}

function inWords(digits) {
  let rest = Number(digits || 0);
  if (rest < 1000 || rest > 1e15) return "";
  const words = [];
  for (const [unit, name] of UNITS[document.documentElement.lang] ?? UNITS.id) {
    const count = Math.floor(rest / unit);
    if (count) words.push(`${count} ${name}`);
    rest %= unit;
  }
  if (rest) words.push(rest);
  return words.join(" ");
}

function caretAfter(text, digitsToTheRight) {
  let at = text.length;
  for (let left = digitsToTheRight; at > 0 && left > 0; at -= 1) if (text[at - 1] !== ".") left -= 1;
  return at;
}

// Boxes in which a point was typed by hand: until it stands before three digits, "1.5" could mean
// anything and is left for the server to refuse. Points that we put in move as digits come and go.
const pointed = new WeakSet();

function write(box, kind) {
  const isWhole = pointed.has(box) || /Paste|Drop|Replacement|^$/.test(kind);
  const digits = digitsOf(box.value, isWhole);
  const readBack = box.closest(".field")?.querySelector(".read-back");
  if (readBack) readBack.textContent = digits === null ? "" : inWords(digits);
  if (digits === null) return;
  pointed.delete(box);
  const caret = box.selectionStart ?? box.value.length;
  const toTheRight = box.value.slice(caret).replace(/\D/g, "").length;
  const text = withPoints(digits);
  if (text === box.value) return;
  box.value = text;
  if (document.activeElement !== box) return;
  let at = caretAfter(text, toTheRight);
  if (kind === "deleteContentBackward" && text[at - 1] === ".") at -= 1;
  box.setSelectionRange(at, at);
}

document.addEventListener("input", (event) => {
  const box = event.target;
  if (!box.matches?.("[data-money]")) return;
  if (event.data?.includes(".")) pointed.add(box);
  if (!box.value.includes(".")) pointed.delete(box);
  write(box, event.inputType ?? "");
});
for (const box of document.querySelectorAll("[data-money]")) if (box.value) write(box, "");
