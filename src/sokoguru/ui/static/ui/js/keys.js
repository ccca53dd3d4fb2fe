// Keys: / to the search box, ? for the list, Alt with a letter for [data-key], and Enter to the
// next box in form[data-enter=next]. The two single keys can be switched off, as WCAG 2.1.4 asks.

const SWITCH = "sokoguru.single-keys";
const dialog = document.getElementById("keys");
const isOn = () => localStorage.getItem(SWITCH) !== "off";
const isTyping = (place) => place.matches?.("input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]");

function fillList() {
  const list = dialog.querySelector("[data-keys]");
  list.querySelectorAll("[data-own]").forEach((line) => line.remove());
  for (const place of document.querySelectorAll("[data-key]")) {
    const key = document.createElement("dt");
    const word = document.createElement("dd");
    const cap = document.createElement("kbd");
    cap.textContent = `Alt ${place.dataset.key.toUpperCase()}`;
    key.append(cap);
    word.textContent = place.dataset.keyLabel ?? wordsOf(place);
    key.dataset.own = word.dataset.own = "";
    list.append(key, word);
  }
}

function wordsOf(place) {
  const copy = place.cloneNode(true);
  copy.querySelectorAll("kbd,svg,.count").forEach((part) => part.remove());
  return copy.textContent.trim();
}

function openList() {
  if (!dialog || dialog.open) return;
  fillList();
  dialog.showModal();
}

function toNextBox(event) {
  const form = event.target.closest?.("form[data-enter=next]");
  if (!form || !event.target.matches("input:not([type=submit],[type=search]),select")) return;
  const boxes = [...form.elements].filter(
    (box) => box.matches("input:not([type=hidden]),select,textarea,button:not([type=button])") && !box.disabled,
  );
  const next = boxes[boxes.indexOf(event.target) + 1];
  if (!next || next.matches("button")) return;
  event.preventDefault();
  next.focus();
  next.select?.();
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey) return;
  if (event.altKey) {
    const letter = event.code?.replace("Key", "").toLowerCase();
    const place = [...document.querySelectorAll("[data-key]")].find((each) => each.dataset.key === letter);
    if (!place) return;
    event.preventDefault();
    place.focus();
    place.click();
  } else if (event.key === "Enter") {
    toNextBox(event);
  } else if (isOn() && !isTyping(event.target) && event.key === "/") {
    const search = document.querySelector("[data-search]");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  } else if (isOn() && !isTyping(event.target) && event.key === "?") {
    event.preventDefault();
    openList();
  }
});

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-dialog=keys]")) fillList();
});

const box = dialog?.querySelector("[data-single-keys]");
if (box) {
  box.checked = isOn();
  box.addEventListener("change", () => localStorage.setItem(SWITCH, box.checked ? "on" : "off"));
}
document.querySelectorAll(".keys-button").forEach((button) => { button.hidden = false; });
