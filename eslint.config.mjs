import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

const noAssertions = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'no-console': 'error',
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.angular/**', '.client-build/**', '.nx/**', '.data/**'] },
  { files: ['**/*.ts'], extends: [...tseslint.configs.recommended], rules: noAssertions },
  // Nest reads constructor parameter types at run time, so a type-only import there breaks injection.
  { files: ['server/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: ['**/*.entity.ts', '**/*.spec.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['server/src/**/*.dto.ts', 'server/src/**/*.vocabulary.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!zod$|\\.{1,2}/).*|^\\.{1,2}/(?!.*(\\.dto|\\.vocabulary)\\.js$).*',
              message:
                'A contract file imports only zod, dto and vocabulary files: the browser app reads it.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['client/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'un', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'un', style: 'camelCase' },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^@api/(?!.*(\\.dto|\\.vocabulary)$)',
              message: 'From the server: types of *.dto and values of *.vocabulary, nothing else.',
            },
          ],
        },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^@api/.*\\.dto$',
              allowTypeImports: true,
              message: 'import type: a dto brings zod along.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['client/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Icu', message: 'Use plural() of core: docs/adr/0004-what-a-first-visit-loads.md.' },
      ],
    },
  },
);
