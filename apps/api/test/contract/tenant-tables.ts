/** Tables of the Prisma schema whose rows belong to a tenant. */
export function tenantTables(schema: string): string[] {
  return [...schema.matchAll(/^model \w+ \{[\s\S]*?^\}/gm)]
    .map(([model]) => model)
    .filter((model) => model.includes('@map("tenant_id")'))
    .map((model) => /@@map\("(\w+)"\)/.exec(model)?.[1] ?? model);
}

/** Tables that the migrations lock: one by one, or by a loop over an array of names. */
export function lockedTables(migrations: string): string[] {
  const loops = [...migrations.matchAll(/FOREACH \w+ IN ARRAY ARRAY\[([^\]]*)\]([\s\S]*?)END LOOP/g)]
    .filter(([, , body = '']) => locks(body, '%I'))
    .flatMap(([, names = '']) => [...names.matchAll(/'(\w+)'/g)].map(([, name = '']) => name));
  const single = [...migrations.matchAll(/ALTER TABLE "?(\w+)"? FORCE ROW LEVEL SECURITY/g)]
    .map(([, name = '']) => name)
    .filter((name) => locks(migrations, `"?${name}"?`));
  return [...loops, ...single];
}

function locks(sql: string, table: string): boolean {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY "?\\w+"? ON ${table} TO wagate_app USING`,
  ].every((statement) => new RegExp(statement).test(sql));
}
