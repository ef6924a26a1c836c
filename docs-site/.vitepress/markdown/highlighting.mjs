/** What a colour stands for; what it is, in light and in dark, is said in theme.css. */
const kinds = {
  name: { colour: '#000001', scope: ['support.type.property-name', 'entity.name.tag', 'variable.other.property'] },
  string: { colour: '#000002', scope: ['string', 'punctuation.definition.string'] },
  constant: { colour: '#000003', scope: ['constant.numeric', 'constant.language', 'keyword', 'storage', 'variable'] },
  command: { colour: '#000004', scope: ['entity.name.function', 'entity.name.command', 'support.function'] },
  quiet: { colour: '#000005', scope: ['comment', 'constant.character.escape'] },
};

export const codeTheme = {
  name: 'wagate',
  type: 'light',
  fg: '#000000',
  bg: '#ffffff',
  settings: Object.values(kinds).map(({ colour, scope }) => ({ scope, settings: { foreground: colour } })),
};

/** Colours by class rather than by style attribute: the content-security policy lets no attribute style anything. */
export const tokenClasses = {
  name: 'token-classes',
  span(node) {
    const style = String(node.properties.style ?? '');
    const [kind] = Object.entries(kinds).find(([, { colour }]) => style.includes(colour)) ?? [];
    delete node.properties.style;
    if (kind !== undefined) node.properties.class = `t-${kind}`;
  },
};
