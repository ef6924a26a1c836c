/** Codes keep their underscores, so that /docs/errors#token_missing is what errors link to. */
export function anchorOf(title) {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** What is written is text, never a template; and a wide table scrolls by itself, also by keyboard. */
export function plainMarkdown(markdown) {
  const { rules } = markdown.renderer;
  const text = rules.text;
  rules.text = (...args) => text(...args).replaceAll('{{', '&#123;&#123;');
  rules.table_open = () => '<div class="table" role="group" aria-label="Table" tabindex="0"><table>\n';
  rules.table_close = () => '</table></div>\n';
}
