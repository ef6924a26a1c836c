import ts from 'typescript';
import type { SourceFile } from './sources.js';

export interface RepositoryMethod {
  /** Class.method */
  readonly name: string;
  readonly takesTenantFirst: boolean;
  /** Reaches past row-level security. */
  readonly usesSystem: boolean;
}

const lifecycle = /^on(Module|Application)/;
const systemDoors = new Set(['system', 'systemQuery', 'systemConnections']);

/** What the classes of a repository file offer, and how they reach the rows. */
export function repositoryMethods(file: SourceFile): RepositoryMethod[] {
  const parsed = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  return parsed.statements.filter(ts.isClassDeclaration).flatMap((declaration) =>
    declaration.members.filter(ts.isMethodDeclaration).map((method) => ({
      name: `${declaration.name?.text ?? ''}.${method.name.getText(parsed)}`,
      takesTenantFirst: isInternal(method) || takesTenantFirst(method.parameters),
      usesSystem: usesSystem(method),
    })),
  );
}

function isInternal(method: ts.MethodDeclaration): boolean {
  const isPrivate = method.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword) ?? false;
  return isPrivate || ts.isPrivateIdentifier(method.name) || lifecycle.test(method.name.getText());
}

/** The tenant, or the call that carries it; an open transaction may stand before it. */
function takesTenantFirst(parameters: readonly ts.ParameterDeclaration[]): boolean {
  const [first, second] = parameters;
  if (first?.type?.getText() === 'Tx') return namesTenant(second);
  return namesTenant(first);
}

function namesTenant(parameter: ts.ParameterDeclaration | undefined): boolean {
  return parameter?.name.getText() === 'tenantId' || parameter?.type?.getText() === 'Call';
}

function usesSystem(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node) && systemDoors.has(node.name.text)) return true;
  return ts.forEachChild(node, (child) => usesSystem(child) || undefined) ?? false;
}
