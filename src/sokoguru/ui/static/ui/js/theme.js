// The theme changes at once; the form behind the switch does the same without this script.

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches?.("[data-theme-form]") || !event.submitter) return;
  event.preventDefault();
  const theme = event.submitter.value;
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  document.cookie = `tema=${theme};path=/;max-age=${theme ? 31536000 : 0};samesite=lax`;
  for (const button of document.querySelectorAll("[data-theme-form] button")) {
    button.setAttribute("aria-pressed", String(button.value === theme));
  }
});
