import ts from 'typescript';

/** Properties that findings carry a sentence in: where generics hide what is wanted, the name alone has to tell. */
const CARRIERS = new Set(['problem', 'sentence', 'reason']);

/** The call by which a function was entered: its parameters then stand for the arguments of this call alone. */
export interface Entry {
  call: ts.CallExpression | ts.NewExpression;
  before: Entry | undefined;
}

/** An expression, and by which calls it was come to. */
export interface Spot {
  expression: ts.Expression;
  entry: Entry | undefined;
}

/**
 * Where the texts of the sources come from, by their syntax and the type checker: which expressions a variable, a
 * parameter, a property or a call can stand for.
 */
export class Flow {
  readonly #checker: ts.TypeChecker;
  /** What is given to a parameter, put into a variable, pushed onto a list, or written as a property. */
  readonly #given = new Map<ts.Node, ts.Expression[]>();

  readonly #homeless = new Map<string, ts.Expression[]>();

  constructor(program: ts.Program, files: readonly ts.SourceFile[]) {
    this.#checker = program.getTypeChecker();
    const visit = (node: ts.Node): void => {
      this.#note(node);
      ts.forEachChild(node, visit);
    };
    files.forEach(visit);
  }

  /** The expressions that this one can stand for, one step nearer to where the text is written. */
  sources({ expression, entry }: Spot): Spot[] {
    const here = (expressions: readonly ts.Expression[]): Spot[] =>
      expressions.map((one) => ({ expression: one, entry }));
    if (ts.isConditionalExpression(expression)) return here([expression.whenTrue, expression.whenFalse]);
    if (ts.isBinaryExpression(expression)) return here([expression.left, expression.right]);
    if (ts.isArrayLiteralExpression(expression)) return here(expression.elements);
    if (ts.isArrowFunction(expression) || ts.isFunctionExpression(expression)) return here(returned(expression));
    if (ts.isCallExpression(expression)) return this.#called(expression, entry);
    if (ts.isIdentifier(expression)) return this.#named(expression, entry);
    if (ts.isPropertyAccessExpression(expression)) return this.#named(expression.name, entry);
    if (ts.isElementAccessExpression(expression)) return this.#entries({ expression: expression.expression, entry });
    const inner = unwrapped(expression);
    return inner === undefined ? [] : here([inner]);
  }

  /** A function of the sources gives what it returns; a method of a list or a text what goes into it. */
  #called(call: ts.CallExpression, before: Entry | undefined): Spot[] {
    const declaration = this.#checker.getResolvedSignature(call)?.declaration;
    const isLaunchedByThisStep = declaration !== undefined && !declaration.getSourceFile().isDeclarationFile;
    // A function that is given, or stands in a table.
    if (isLaunchedByThisStep && (declaration as { body?: ts.Node }).body === undefined)
      return this.sources({ expression: call.expression, entry: before });
    if (isLaunchedByThisStep)
      return returned(declaration).map((expression) => ({ expression, entry: { call, before } }));
    const on = ts.isPropertyAccessExpression(call.expression) ? [call.expression.expression] : [];
    const by = call.arguments.filter((argument) => ts.isArrowFunction(argument) || ts.isIdentifier(argument));
    return [...on, ...by].map((expression) => ({ expression, entry: before }));
  }

  #named(name: ts.Identifier | ts.MemberName, entry: Entry | undefined): Spot[] {
    return this.#declarations(name).flatMap((declaration) => this.#from(declaration, entry));
  }

  #from(declaration: ts.Declaration, entry: Entry | undefined): Spot[] {
    if (ts.isParameter(declaration)) return this.#argument(declaration, entry);
    return this.#values(declaration).map((expression) => ({ expression, entry }));
  }

  /** What the call gave by which the function was entered; of one that was not entered by a call, what any call gives. */
  #argument(parameter: ts.ParameterDeclaration, entry: Entry | undefined): Spot[] {
    const index = parameter.parent.parameters.indexOf(parameter);
    for (let route = entry; route !== undefined; route = route.before) {
      if (this.#checker.getResolvedSignature(route.call)?.declaration !== parameter.parent) continue;
      const given = route.call.arguments?.slice(index, parameter.dotDotDotToken ? undefined : index + 1) ?? [];
      const { before } = route;
      return given.map((expression) => ({ expression, entry: before }));
    }
    const any = this.#given.get(parameter) ?? [];
    return any.map((expression) => ({ expression, entry: undefined }));
  }

  /** The values of a table, which is a variable or stands a few names away. */
  #entries(table: Spot, names = 4): Spot[] {
    const { expression, entry } = table;
    if (ts.isObjectLiteralExpression(expression))
      return expression.properties.flatMap(written).map((one) => ({ expression: one, entry }));
    if (ts.isArrayLiteralExpression(expression)) return [table];
    if (names === 0 || ts.isElementAccessExpression(expression)) return [];
    return this.sources(table).flatMap((source) => this.#entries(source, names - 1));
  }

  #declarations(name: ts.Node): ts.Declaration[] {
    let symbol = this.#checker.getSymbolAtLocation(name);
    if (symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias) symbol = this.#checker.getAliasedSymbol(symbol);
    return (symbol?.declarations ?? []).filter((declaration) => !declaration.getSourceFile().isDeclarationFile);
  }

  #values(declaration: ts.Declaration): ts.Expression[] {
    const homeless = ts.isPropertySignature(declaration) ? this.#homeless.get(declaration.name.getText()) : undefined;
    return [...(this.#given.get(declaration) ?? []), ...(homeless ?? []), ...this.#initial(declaration)];
  }

  #initial(declaration: ts.Declaration): ts.Expression[] {
    if (ts.isBindingElement(declaration)) return this.#bound(declaration);
    if (ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration)) return returned(declaration);
    if (ts.isShorthandPropertyAssignment(declaration)) {
      const value = this.#checker.getShorthandAssignmentValueSymbol(declaration)?.declarations ?? [];
      return value.flatMap((one) => this.#values(one));
    }
    const { initializer } = declaration as { initializer?: ts.Expression };
    if (initializer !== undefined) return [initializer];
    const loop = declaration.parent?.parent;
    return loop !== undefined && ts.isForOfStatement(loop) ? [loop.expression] : [];
  }

  /** `{ reason }` taken out of something: what was written as its property `reason`. */
  #bound(element: ts.BindingElement): ts.Expression[] {
    const type = this.#checker.getTypeAtLocation(element.parent);
    const name = (element.propertyName ?? element.name).getText();
    const types = type.isUnion() ? type.types : [type];
    const declarations = types.flatMap((one) => one.getProperty(name)?.declarations ?? []);
    return declarations.flatMap((one) => this.#values(one));
  }

  #note(node: ts.Node): void {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) this.#noteArguments(node);
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) this.#noteProperty(node);
    if (!ts.isBinaryExpression(node)) return;
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.EqualsToken || kind === ts.SyntaxKind.PlusEqualsToken)
      this.#noteTarget(node.left, [node.right]);
  }

  #noteArguments(call: ts.CallExpression | ts.NewExpression): void {
    const given = [...(call.arguments ?? [])];
    const callee = call.expression;
    if (ts.isPropertyAccessExpression(callee) && callee.name.text === 'push')
      this.#noteTarget(callee.expression, given);
    const declaration = this.#checker.getResolvedSignature(call)?.declaration;
    for (const [index, parameter] of (declaration?.parameters ?? []).entries()) {
      if (ts.isParameter(parameter))
        this.#add(parameter, given.slice(index, parameter.dotDotDotToken ? undefined : index + 1));
    }
  }

  #noteTarget(target: ts.Expression, values: ts.Expression[]): void {
    const name = ts.isPropertyAccessExpression(target) ? target.name : target;
    for (const declaration of this.#declarations(name)) this.#add(declaration, values);
  }

  /** What is written as a property belongs to the property of the type that is wanted there. */
  #noteProperty(property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): void {
    const type = this.#checker.getContextualType(property.parent);
    const types = type?.isUnion() ? type.types : [type];
    const wanted = types.flatMap((one) => one?.getProperty(property.name.getText())?.declarations ?? []);
    const homes = wanted.filter((declaration) => declaration !== property);
    for (const declaration of homes) this.#add(declaration, written(property));
    const name = property.name.getText();
    if (homes.length === 0 && CARRIERS.has(name))
      this.#homeless.set(name, [...(this.#homeless.get(name) ?? []), ...written(property)]);
  }

  #add(declaration: ts.Node, values: ts.Expression[]): void {
    this.#given.set(declaration, [...(this.#given.get(declaration) ?? []), ...values]);
  }
}

/** What stands within brackets, behind `await`, and the like. */
function unwrapped(expression: ts.Expression): ts.Expression | undefined {
  const isWrapped =
    ts.isParenthesizedExpression(expression) ||
    ts.isAwaitExpression(expression) ||
    ts.isSpreadElement(expression) ||
    ts.isAsExpression(expression) ||
    ts.isSatisfiesExpression(expression) ||
    ts.isNonNullExpression(expression);
  return isWrapped ? expression.expression : undefined;
}

function written(property: ts.ObjectLiteralElementLike): ts.Expression[] {
  if (ts.isPropertyAssignment(property)) return [property.initializer];
  if (ts.isShorthandPropertyAssignment(property)) return [property.name];
  return ts.isSpreadAssignment(property) ? [property.expression] : [];
}

/** What a function can return. */
function returned(declaration: ts.Node): ts.Expression[] {
  const { body } = declaration as { body?: ts.ConciseBody };
  if (body === undefined) return [];
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}
