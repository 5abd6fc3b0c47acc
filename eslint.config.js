import tseslint from 'typescript-eslint';

const pureRooms = [
  'core',
  'text',
  'triage',
  'safety',
  'places',
  'jobcheck',
  'flow',
  'i18n',
  'torture',
  'identification',
].map((room) => `src/${room}/**/*.ts`);

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'test/artefacts/', 'src/**/assets/*.js'] },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', '*.config.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  {
    // Pure rooms get time and chance as arguments, so a golden transcript always replays the same.
    files: pureRooms,
    ignores: ['src/**/load.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
      'no-restricted-globals': ['error', 'fetch', 'setTimeout', 'setInterval', 'process'],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Take `now` as an argument.' },
      ],
    },
  },
  {
    // An Express handler or a test callback may be async although its type says void.
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, properties: false } },
      ],
    },
  },
);
