import { defineConfig, globalIgnores } from 'eslint/config';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * The rooms of src, and what each may import from: imports go downwards only. `simulation` and
 * `theory` stand side by side, so that their agreement is evidence.
 */
const rooms = {
  numerics: [],
  problem: [],
  observables: ['problem', 'numerics'],
  information: ['observables', 'problem', 'numerics'],
  simulation: ['information', 'observables', 'problem', 'numerics'],
  theory: ['information', 'observables', 'problem', 'numerics'],
};
rooms.answer = ['simulation', ...rooms.theory, 'theory'];
rooms.sweep = ['answer', ...rooms.answer];
rooms.figure = ['sweep', ...rooms.sweep];
rooms.node = ['figure', ...rooms.figure];
rooms.explorer = ['figure', ...rooms.figure, 'index.ts'];
rooms.cli = ['node', ...rooms.node, 'index.ts'];
/** The public API; src/node/index.ts is part of its room. */
rooms['index.ts'] = ['figure', ...rooms.figure];

const zones = Object.entries(rooms).map(([room, below]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...below].map((name) => `./${name}`),
  message: `src/${room} may import only from ${below.join(', ') || 'itself'}.`,
}));

const nodeModules = [
  { name: 'jsdom', message: 'Only src/node and src/cli may import what needs Node.' },
];
const nodeGlobals = ['process', 'Buffer', 'require', '__dirname', '__filename'];

/** What exists in Node only: allowed where the program meets Node, in src/node and src/cli. */
const nodeOnly = {
  'import-x/no-nodejs-modules': 'error',
  'no-restricted-imports': ['error', ...nodeModules],
  'no-restricted-globals': ['error', ...nodeGlobals],
};

/**
 * Where the simulation's numbers come from: there the same seed must give the same bits on every
 * engine. ECMAScript leaves the accuracy of Math.exp and its like to the engine (ECMA-262, §21.3.2);
 * the functions and constants named here are exact or correctly rounded.
 */
const sameBits = {
  files: [
    ...[
      'numerics',
      'problem',
      'observables',
      'information/fields',
      'information/hidden',
      'information/samples',
    ],
    ...['simulation', 'answer', 'sweep'],
  ]
    .map((room) => `src/${room}/**/*.ts`)
    .concat('src/information/*.ts'),
  // Used by theory alone, and to judge claims.
  ignores: [
    'src/numerics/fixedPoint.ts',
    'src/numerics/newtonFixedPoint.ts',
    'src/numerics/stepJacobian.ts',
    'src/sweep/studentT.ts',
  ],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector:
          'MemberExpression[object.name="Math"]:not([computed=false][property.name=/^(abs|ceil|floor|fround|imul|max|min|PI|round|sign|sqrt|trunc)$/])',
        message: 'Engines differ in its last bit: use the kernels, see specialFunctions.ts.',
      },
      {
        selector: ':not(MemberExpression) > Identifier[name="Math"]',
        message: 'Name the function of Math here, so that it can be seen which it is.',
      },
      {
        selector: 'BinaryExpression[operator="**"], AssignmentExpression[operator="**="]',
        message: 'Engines differ in the last bit of a power: multiply, or use the kernels.',
      },
      {
        selector: 'MemberExpression[property.name=/^(toLocale[A-Z]\\w*|localeCompare)$/]',
        message: 'The result depends on the place where the program runs.',
      },
    ],
    'no-restricted-imports': [
      'error',
      ...nodeModules,
      { name: 'ml-matrix', message: 'It uses Math.hypot: use the kernels in the simulation.' },
    ],
    'no-restricted-globals': ['error', ...nodeGlobals, 'Date', 'Intl', 'performance'],
  },
};

export default defineConfig(
  globalIgnores([
    'dist',
    'build',
    'coverage',
    'runs',
    // AssemblyScript has the syntax of TypeScript and other types.
    'src/numerics/kernels',
    // Generated: one line of base64.
    'src/numerics/kernelsWasm.ts',
  ]),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'import-x': importX },
    rules: {
      'max-lines': ['error', 400],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-undef': 'error',
      'no-empty': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // An alias of what a schema gives is written out in messages and in the reference: an interface has a name.
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' },
      ],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    settings: {
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx'] })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
    },
  },
  { files: ['src/**/*.{ts,tsx}'], ignores: ['src/node/**', 'src/cli/**'], rules: nodeOnly },
  sameBits,
  // Its decompositions of matrices are of ml-matrix, whose SVD, LU, Cholesky and eigenvalues take
  // nothing but square roots.
  {
    files: ['src/information/gaussian/**/*.ts'],
    rules: { 'no-restricted-syntax': sameBits.rules['no-restricted-syntax'] },
  },
  {
    files: ['src/cli/**', 'scripts/**', 'bench/**', '.ci/**'],
    // These talk to a person on the terminal.
    rules: { 'no-console': 'off' },
  },
  {
    files: ['notebooks/*.nb.ts'],
    // A cell ends in the value that it shows.
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['process', 'console', 'Buffer', 'WebAssembly', 'URL', 'performance', 'setTimeout'],
          'AbortController',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
