import MarkdownIt from 'markdown-it';

/** HTML in the source stays text: the pages are ours, and still nothing in them may become markup. */
const markdown = new MarkdownIt({ html: false, linkify: false });

markdown.renderer.rules['heading_open'] = (...[tokens, index, options, , self]) => {
  const title = tokens[index + 1]?.content ?? '';
  tokens[index]?.attrSet('id', anchorOf(title));
  return self.renderToken(tokens, index, options);
};

markdown.renderer.rules['link_open'] = (...[tokens, index, options, , self]) => {
  const href = tokens[index]?.attrGet('href');
  if (typeof href === 'string') tokens[index]?.attrSet('href', pageAddress(href));
  return self.renderToken(tokens, index, options);
};

/** A wide table scrolls by itself, also by keyboard. */
markdown.renderer.rules['table_open'] = () =>
  '<div class="table" role="region" aria-label="Table" tabindex="0"><table>';
markdown.renderer.rules['table_close'] = () => '</table></div>';

export function renderMarkdown(source: string): string {
  return markdown.render(source);
}

/** Codes keep their underscores, so that /docs/errors#token_missing is what errors link to. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Pages link to each other as files, "./errors.md#code", so that the same source serves both sites. */
function pageAddress(href: string): string {
  return href.replace(/^\.\/([\w/-]+)\.md(?=$|#)/, '/docs/$1');
}
