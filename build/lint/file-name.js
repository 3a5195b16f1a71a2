import path from 'node:path';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|dom|d|config))*$/;
const pascal = /^[A-Z][A-Za-z0-9]*$/;

/** Modules are kebab-case; a .tsx file may also be named after the component it holds. */
export const fileName = {
  meta: { type: 'suggestion', schema: [], messages: { name: 'Name this file {{wanted}}.' } },
  create(context) {
    const { name, ext } = path.parse(context.filename);
    const component = ext === '.tsx';
    return {
      Program(node) {
        if (kebab.test(name) || (component && pascal.test(name))) return;
        const wanted = component ? 'PascalCase.tsx or kebab-case.tsx' : 'kebab-case';
        context.report({ node, messageId: 'name', data: { wanted } });
      },
    };
  },
};
