import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { fileName } from './build/lint/file-name.js';

export default defineConfig(
  globalIgnores(['dist/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    // One program over everything: five would each work out the same types again. The five check with `tsc -b`.
    languageOptions: {
      parserOptions: { project: 'build/tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    plugins: { fieldlink: { rules: { 'file-name': fileName } } },
    rules: {
      'fieldlink/file-name': 'error',
      'max-lines': ['error', { max: 300 }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name, so that a thing has one name everywhere.',
        },
        { selector: 'TSEnumDeclaration', message: 'A union of literals needs no run-time object.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers in messages are fine; objects and null are the mistake.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // React event handlers and fixtures take promises where void is declared.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Index signatures and process.env are read with brackets because the compiler asks for it in places.
      '@typescript-eslint/dot-notation': 'off',
      // `main(): Promise<void>` and contract handlers promise by their type, whether or not one of them waits.
      '@typescript-eslint/require-await': 'off',
      // There are no enums and next to no classes here; looking for them costs seconds.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // We build objects of closures, not classes: taking a method out of one is safe.
      '@typescript-eslint/unbound-method': 'off',
      // "T appears once" is the normal shape of a typed reader over untyped input.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    ...reactHooks.configs.flat['recommended-latest'],
    files: ['renderer/**', 'test/dom/**', 'test/unit/**/*.tsx'],
  },
  {
    // Whoever speaks to the terminal.
    files: ['electron/*/main.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Tools that read a configuration file insist on a default export.
    files: ['*.config.*', '**/*.config.ts', 'knip.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**'],
    rules: {
      // Playwright wants `({}, use)` for a fixture that needs no other.
      'no-empty-pattern': 'off',
      // A test that reads the wrong thing fails; it need not be proven absent.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly' } },
  },
  {
    // For Nodes that are too old for what we speak.
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly' } },
    rules: { 'no-var': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
