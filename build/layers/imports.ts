import ts from 'typescript';

export type ImportKind = 'static' | 'type' | 'dynamic';

export interface Import {
  specifier: string;
  line: number;
  kind: ImportKind;
}

/** Every module a file names: imports, re-exports, import() as value and as type, require, and worker URLs. */
export function importsOf(file: string, text: string): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, kind: ImportKind): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const { line } = source.getLineAndCharacterOfPosition(specifier.getStart(source));
    found.push({ specifier: specifier.text, line: line + 1, kind });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node) ? 'type' : 'static');
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static');
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, 'type');
    else if (ts.isExternalModuleReference(node)) add(node.expression, 'static');
    else if (ts.isCallExpression(node) && loads(node)) add(node.arguments[0], 'dynamic');
    else if (ts.isNewExpression(node) && isModuleUrl(node)) add(node.arguments?.[0], 'dynamic');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = importClause.namedBindings;
  if (importClause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function loads({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

/** `new URL('./worker.ts', import.meta.url)` is how a bundler is told of a worker. */
function isModuleUrl({ expression, arguments: args }: ts.NewExpression): boolean {
  const [first, second] = args ?? [];
  return (
    ts.isIdentifier(expression) &&
    expression.text === 'URL' &&
    second?.getText() === 'import.meta.url' &&
    first !== undefined &&
    ts.isStringLiteralLike(first) &&
    /^\.\.?\/.*\.tsx?$/.test(first.text)
  );
}
