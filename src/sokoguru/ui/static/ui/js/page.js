// The small manners of a page: dialogs, menus, printing, sliders, and a word when the line is down.

document.addEventListener("click", (event) => {
  const opener = event.target.closest?.("[data-dialog]");
  if (opener) {
    const dialog = document.getElementById(opener.dataset.dialog);
    if (!dialog?.showModal) return;
    event.preventDefault();
    if (location.hash === "#menu") location.hash = "main";
    dialog.showModal();
  }
  if (event.target.matches?.("dialog")) event.target.close("no");
  if (event.target.closest?.("[data-close]")) event.target.closest("dialog")?.close("no");
  if (event.target.closest?.("[data-print]")) window.print();
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (location.hash === "#menu") location.hash = "main";
  const menu = document.querySelector("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

document.addEventListener("input", (event) => {
  if (!event.target.matches?.("[data-slider]")) return;
  const output = event.target.closest(".slider").querySelector("output");
  output.textContent = `${event.target.value.replace(".", ",")}${output.dataset.unit ?? ""}`;
});

document.addEventListener("htmx:error", () => {
  const words = document.getElementById("line-note");
  const toasts = document.getElementById("toasts");
  if (!words || toasts.querySelector("[data-line]")) return;
  const note = words.content.firstElementChild.cloneNode(true);
  toasts.append(note);
  setTimeout(() => note.remove(), 8000);
});

document.querySelectorAll("[data-print]").forEach((button) => { button.hidden = false; });
