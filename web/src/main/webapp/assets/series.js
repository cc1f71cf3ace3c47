/** Shows how a series would write its first numbers while prefix and form are typed; the server judges. */
export function series() {
  document.querySelectorAll("form[data-series-preview]").forEach(form => {
    const output = document.getElementById(form.dataset.seriesPreview + "-preview");
    const value = name => form.querySelector(`[data-${name}]`)?.value.trim() ?? "";
    let asked = 0;
    let wait;
    const show = async () => {
      const mine = ++asked;
      if (value("prefix") === "") {
        output.textContent = "";
        return;
      }
      const query = new URLSearchParams({ prefix: value("prefix"), form: value("form") });
      if (value("authority") !== "") {
        query.set("authority", value("authority"));
      }
      const answer = await fetch("/api/v1/series/preview?" + query, { headers: { "Accept": "application/json", "Accept-Language": document.documentElement.lang } });
      const told = await answer.json();
      if (mine === asked) {
        output.textContent = answer.ok ? output.dataset.preview + " " + told.join(", ") : told.detail;
        output.classList.toggle("field-error", !answer.ok);
      }
    };
    form.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(show, 200);
    });
    show();
  });
}
