import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const pages = ['apps/dashboard/src/**/*.{ts,tsx}'];
const source = [
  'apps/api/{src,test,bench}/**/*.ts',
  'libs/*/{src,test}/**/*.ts',
  'apps/dashboard/{vite.config,test/**/*}.ts',
  'prisma.config.ts',
  ...pages,
];
const gateway = ['apps/api/src/**/*.ts'];
const tests = ['**/*.{spec,int-spec,e2e-spec,contract}.ts', '**/test/**/*.ts', 'apps/api/bench/**/*.ts'];
const rows = ['**/*.repository.ts', 'apps/api/src/platform/{db,jobs,bus}/**/*.ts', '**/rate-limiter.ts', ...tests];
const settings = ['apps/api/src/platform/config/**/*.ts', ...tests];

/** A rule that refuses a piece of syntax, and says why. */
const refuse = (selector, message) => ({
  meta: { type: 'problem', schema: [], messages: { refused: message } },
  create: (context) => ({ [selector]: (node) => context.report({ node, messageId: 'refused' }) }),
});

/** A known rule whose message also says why we have it. */
const because = (rule, reason) => ({
  ...rule,
  meta: {
    ...rule.meta,
    messages: Object.fromEntries(Object.entries(rule.meta.messages).map(([id, text]) => [id, `${text} ${reason}`])),
  },
});

const core = (name, reason) => because(builtinRules.get(name), reason);
const typed = (name, reason) => because(tseslint.plugin.rules[name], reason);

const anyFunction =
  ':matches(FunctionDeclaration, FunctionExpression, ArrowFunctionExpression, TSEmptyBodyFunctionExpression)';
const constructor = "MethodDefinition[kind='constructor'] > .value";
const assertion = ":matches(TSAsExpression, TSTypeAssertion):not([typeAnnotation.typeName.name='const'])";
const parser = [
  'FunctionDeclaration[id.name=/^parse[A-Z]/]',
  'MethodDefinition[key.name=/^parse[A-Z]/]',
  'VariableDeclarator[id.name=/^parse[A-Z]/]',
];

const house = {
  rules: {
    'max-lines': core('max-lines', 'A reader holds one short file in mind: split it by verb.'),
    'max-lines-per-function': core('max-lines-per-function', 'Name its steps and make them functions.'),
    complexity: core('complexity', 'Return early, or look the case up in a table.'),
    'max-params': refuse(
      `${anyFunction}[params.length>4]:not([params.0.name='tx'][params.length=5]):not(${constructor}):not(CallExpression > .arguments)`,
      'More than four parameters (an open tx aside) are mixed up at the call: pass one object with named fields.',
    ),
    'max-collaborators': refuse(
      `${constructor}[params.length>7]`,
      'A class that needs more than seven others does more than one thing: split it.',
    ),
    'no-nested-ternary': core('no-nested-ternary', 'Return early instead, so that each case reads on its own line.'),
    'no-any': typed(
      'no-explicit-any',
      'any switches the compiler off for everything it touches: take unknown and parse it.',
    ),
    'no-non-null': typed('no-non-null-assertion', 'A ! is a crash waiting for its day: handle the missing case.'),
    'no-assertion': refuse(
      parser.map((name) => `${assertion}:not(${name} *)`).join(''),
      '`as` is a claim nobody checks. Narrow with a type guard, or parse at the edge in a function named parse…, the one place where a claim may stand beside its check.',
    ),
    'no-bare-definite': refuse(
      'PropertyDefinition[definite=true]:not(:has(> Decorator))',
      'Only a field that class-validator checks may be declared with `!:`; give others a value in the constructor.',
    ),
    'no-default-export': refuse(
      'ExportDefaultDeclaration',
      'A default export is named anew at each import, so nobody can search for it: export it by name.',
    ),
    'no-literal-words': refuse(
      'JSXText[value=/[A-Za-z]{2}/], JSXAttribute[name.name=/^(label|title|help|alt|placeholder|submit|aria-label)$/] > Literal[value=/[A-Za-z]{2}/]',
      'Words stand in src/words, so that another language is one file: use useTranslations.',
    ),
    'no-console': refuse(
      "MemberExpression[object.name='console']",
      'console has no request id, no level and no redaction: use the log of platform/log.',
    ),
    'no-process-env': refuse(
      ":matches(MemberExpression[object.name='process'][property.name='env'], VariableDeclarator[init.name='process'] > ObjectPattern, ImportDeclaration[source.value=/^(node:)?process$/])",
      'Only platform/config reads the environment, so that every setting is validated and documented: inject CONFIG.',
    ),
    'no-forward-ref': refuse(
      "Identifier[name='forwardRef']",
      'A cycle means that a piece belongs lower, or that a call should be an event.',
    ),
    'no-sql': refuse(
      ":matches(MemberExpression[property.name=/^(appQuery|systemQuery|systemConnections|[$](query|execute)Raw)/], MemberExpression[object.property.name=/^(db|database)$/][property.name='system'], CallExpression[callee.object.object.name='tx'])",
      'Rows are read and written in *.repository.ts, where the tenant always comes first: ask the repository.',
    ),
    'no-unsafe-sql': refuse(
      'MemberExpression[property.name=/^[$](query|execute)RawUnsafe$/]',
      'A statement put together from text is an injection: use the tagged template, which binds its values.',
    ),
    'no-floating-promises': typed('no-floating-promises', 'A promise nobody awaits fails where nobody looks.'),
    'no-misused-promises': typed('no-misused-promises', 'Its caller does not wait, so its failure is nobody’s.'),
    'exhaustive-switch': typed('switch-exhaustiveness-check', 'A new kind must not fall through in silence.'),
  },
};

const houseRules = {
  'house/max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'house/max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
  'house/complexity': ['error', 12],
  'house/max-params': 'error',
  'house/no-nested-ternary': 'error',
  'house/no-default-export': 'error',
};

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '**/.cache/',
      '**/.wagate/',
      'apps/api/src/platform/db/generated/',
      'libs/contract/',
      'libs/sdk/src/schema.ts',
    ],
  },
  { plugins: { house }, linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: source,
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...houseRules,
      'house/max-collaborators': 'error',
      'house/no-any': 'error',
      'house/no-non-null': 'error',
      'house/no-assertion': 'error',
      'house/no-bare-definite': 'error',
      'house/no-floating-promises': 'error',
      'house/no-misused-promises': 'error',
      'house/exhaustive-switch': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: true, considerDefaultExhaustiveForUnions: true },
      ],
      // These stand above, with their reason.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      // An async method with nothing to await keeps the promise its port makes: errors arrive as rejections.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allow: ['URL', 'URLSearchParams'] },
      ],
      // `return refuse(response)` ends a handler early in one line.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // A DTO class describes a shape; presenters answer with plain objects of it.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // What was caught is passed on as it came.
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      // Spreading text gives its code points, which cutting to a length needs; spreading a DTO copies its fields.
      '@typescript-eslint/no-misused-spread': 'off',
      // A Nest module is a class with a decorator and nothing in it; the DTO of an operation without input is empty.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: gateway,
    rules: {
      'house/no-console': 'error',
      'house/no-process-env': 'error',
      'house/no-forward-ref': 'error',
      'house/no-sql': 'error',
      'house/no-unsafe-sql': 'error',
    },
  },
  {
    files: pages,
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'house/no-literal-words': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  { files: rows, rules: { 'house/no-sql': 'off' } },
  { files: settings, rules: { 'house/no-process-env': 'off' } },
  {
    // A test tells a story from top to bottom, and looks into untyped answers.
    files: tests,
    rules: {
      'house/max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'house/max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, false])),
    },
    rules: houseRules,
  },
  {
    files: ['libs/emulator/public/**/*.js', '**/*.client.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['document', 'matchMedia', 'requestAnimationFrame', 'CSS', 'EventSource', 'FileReader', 'location'].map(
          (name) => [name, false],
        ),
      ),
    },
  },
  // Tools look for the default export of their configuration.
  {
    files: [
      '*.config.{ts,mjs}',
      'apps/dashboard/*.config.ts',
      'docs-site/.vitepress/{config,theme/index}.mjs',
      '**/test/harness/global-*.mjs',
    ],
    rules: { 'house/no-default-export': 'off' },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
);
