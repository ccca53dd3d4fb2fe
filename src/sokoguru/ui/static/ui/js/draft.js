// Nothing typed is lost: form[data-draft] keeps its boxes in this tab until the server has them.
// Passwords, files and hidden boxes are never kept.

const PREFIX = "sokoguru.draft.";
const keep = (box) => box.name && box.matches("input:not([type=hidden],[type=password],[type=file],[type=submit]),select,textarea") && !box.matches("[data-no-draft]");
const boxesOf = (form) => [...form.elements].filter(keep);
const nameOf = (form) => `${PREFIX}${location.pathname}#${form.dataset.draft || form.id}`;

function valuesOf(form) {
  return boxesOf(form).map((box) => (/checkbox|radio/.test(box.type) ? [box.name, box.value, box.checked] : [box.name, box.value]));
}

function putBack(form, values) {
  let changed = false;
  const seen = {};
  for (const [name, value, checked] of values) {
    const boxes = boxesOf(form).filter((box) => box.name === name);
    const place = checked === undefined ? boxes[(seen[name] = (seen[name] ?? -1) + 1)] : boxes.find((box) => box.value === value);
    if (!place) continue;
    if (checked !== undefined) {
      changed ||= place.checked !== checked;
      place.checked = checked;
    } else if (place.value !== value) {
      place.value = value;
      changed = true;
    }
    place.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return changed;
}

function sayRestored(form, name) {
  const note = document.getElementById("draft-note")?.content.firstElementChild.cloneNode(true);
  if (!note) return;
  note.querySelector("[data-forget]").addEventListener("click", () => {
    sessionStorage.removeItem(name);
    form.reset();
    note.remove();
  });
  document.getElementById("toasts").append(note);
}

for (const form of document.querySelectorAll("form[data-draft]")) {
  const name = nameOf(form);
  const kept = JSON.parse(sessionStorage.getItem(name) ?? "null");
  const wasRefused = Boolean(form.querySelector("[aria-invalid=true]"));
  // Sent and not refused means saved. Refused means the server shows what was typed already.
  if (kept?.sent && !wasRefused) sessionStorage.removeItem(name);
  else if (kept && !wasRefused && putBack(form, kept.values)) sayRestored(form, name);
  form.addEventListener("input", () => sessionStorage.setItem(name, JSON.stringify({ values: valuesOf(form) })));
  form.addEventListener("submit", () => sessionStorage.setItem(name, JSON.stringify({ values: valuesOf(form), sent: true })));
}
