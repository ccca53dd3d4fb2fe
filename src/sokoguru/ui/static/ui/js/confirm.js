// A form or button with data-confirm asks its question first. Without this script it just acts,
// so what cannot be undone has a page of its own that asks.

const dialog = document.getElementById("confirm");
let allowed = null;

document.addEventListener("submit", (event) => {
  const asker = event.submitter?.dataset.confirm ? event.submitter : event.target;
  const question = asker.dataset?.confirm;
  if (!question || !dialog || allowed === event.target) {
    allowed = null;
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  const { submitter, target: form } = event;
  const yes = dialog.querySelector("[data-yes]");
  yes.dataset.usual ??= yes.textContent;
  yes.textContent = asker.dataset.confirmYes ?? yes.dataset.usual;
  dialog.querySelector("[data-question]").textContent = question;
  dialog.returnValue = "";
  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "yes") return submitter?.focus();
    allowed = form;
    form.requestSubmit(submitter ?? undefined);
  }, { once: true });
  dialog.showModal();
}, true);
