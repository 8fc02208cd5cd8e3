// Runs before the page is drawn, so that it never shows in the other colors first.
"use strict";

(() => {
  const KEY = "countersteer-theme";
  const root = document.documentElement;

  // A browser may keep no storage for us; then the choice lasts as long as the page.
  function kept() {
    try {
      return localStorage.getItem(KEY) || "auto";
    } catch (refused) {
      return "auto";
    }
  }

  function keep(theme) {
    root.dataset.theme = theme;
    try {
      localStorage.setItem(KEY, theme);
    } catch (refused) {
      // It is shown all the same.
    }
  }

  root.dataset.theme = kept();
  document.addEventListener("DOMContentLoaded", () => {
    const choices = document.getElementById("theme");
    choices.querySelectorAll("input").forEach((each) => { each.checked = each.value === root.dataset.theme; });
    choices.addEventListener("change", (event) => keep(event.target.value));
  });
})();
