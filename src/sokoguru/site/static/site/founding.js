// The founding pages think along: a total that must be 100, a short address made of the name.
// Without this file the same rules are checked by the server.
(() => {
  const basisPoints = text => {
    const found = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(text);
    return found ? Number(found[1]) * 100 + Number((found[2] || "").padEnd(2, "0")) : null;
  };
  const percent = points => String(points / 100).replace(".", ",");

  for (const group of document.querySelectorAll("[data-hundred]")) {
    const total = group.querySelector("[data-total]");
    const gap = group.querySelector("[data-gap]");
    const add = () => {
      const shares = [...group.querySelectorAll("[data-share] input")].map(input => basisPoints(input.value));
      const sum = shares.reduce((before, share) => before + (share ?? 0), 0);
      const isWhole = sum === 10000 && !shares.includes(null);
      total.textContent = percent(sum) + " %";
      total.classList.toggle("out", !isWhole);
      gap.textContent = isWhole ? gap.dataset.whole
        : sum < 10000 ? gap.dataset.less.replace("{}", percent(10000 - sum))
        : sum > 10000 ? gap.dataset.more.replace("{}", percent(sum - 10000))
        : gap.dataset.unread;
    };
    group.addEventListener("input", add);
    add();
  }

  const name = document.querySelector("[data-slug-source]");
  const address = document.querySelector("[data-slug-target]");
  if (name && address) {
    let isOwn = address.value !== "";
    address.addEventListener("input", () => { isOwn = address.value !== ""; });
    name.addEventListener("input", () => {
      if (isOwn) return;
      address.value = name.value.normalize("NFKD").replace(/[̀-ͯ]/g, "").toLowerCase()
        .replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 50);
    });
  }
})();
