import { createHash } from 'node:crypto';
import { type Ask, type AuditedTable, auditedTables, jsonOf } from './audited-columns';

// Triggers note each change of an audited row, whatever statement makes it: the row before (-1) and after (1).
// Only the transaction itself can reach its notes, so that no other connection can add one.

const notes = 'RowChange';

function sqliteTriggers({ model, key, columns }: AuditedTable): string {
  const note = (sign: 1 | -1, row: 'OLD.' | 'NEW.') => {
    const values = [sign, `'${model}'`, jsonOf('sqlite', key, row), jsonOf('sqlite', columns, row)];
    return `INSERT INTO "${notes}" VALUES (${values.join(', ')});`;
  };
  const trigger = (act: string, body: string) =>
    `CREATE TEMP TRIGGER "${model}_${act}" AFTER ${act} ON main."${model}" ${body} END;`;
  const changed = columns.map((column) => `NEW."${column}" IS NOT OLD."${column}"`).join(' OR ');
  return [
    trigger('INSERT', `BEGIN ${note(1, 'NEW.')}`),
    trigger('UPDATE', `WHEN ${changed} BEGIN ${note(-1, 'OLD.')} ${note(1, 'NEW.')}`),
    trigger('DELETE', `BEGIN ${note(-1, 'OLD.')}`),
  ].join('\n');
}

/** SQL that makes one SQLite connection note its changes, with a temporary table and triggers that end with it. */
export async function sqliteNoting(ask: Ask): Promise<string> {
  const tables = await auditedTables('sqlite', ask);
  const table = `
    PRAGMA temp_store = MEMORY;
    CREATE TEMP TABLE "${notes}" ("sign" INTEGER, "model" TEXT, "key" TEXT, "content" TEXT);`;
  return [table, ...tables.map(sqliteTriggers)].join('\n');
}

/** SQL that deletes this connection's notes. */
export const sqliteForgetting = `DELETE FROM "${notes}"`;

/** SQL that deletes and returns this connection's notes. */
export const sqliteTaking = `DELETE FROM "${notes}" RETURNING "sign", "model", "key", "content"`;

// PostgreSQL has no temporary triggers, so these are permanent. Their notes are lines in a setting of the transaction.
const setting = 'concord.row_changes';
const prefix = 'note_changes_of_';

/** The name and the body of the PostgreSQL function that notes a table's changes. */
export function postgresqlFunction({ model, key, columns }: AuditedTable): { name: string; body: string } {
  const rows = (sign: 1 | -1, table: 'old_rows' | 'new_rows') =>
    `SELECT ${sign} AS s, ${jsonOf('postgresql', key)} AS k, ${jsonOf('postgresql', columns)} AS c FROM ${table}`;
  const [before, after] = [rows(-1, 'old_rows'), rows(1, 'new_rows')];
  const changed = `SELECT min(s) AS s, k, c FROM (${before} UNION ALL ${after}) r GROUP BY k, c HAVING count(*) = 1`;
  const lines = (from: string) =>
    `SELECT string_agg(json_build_array(s, '${model}', k, c)::text, E'\\n') INTO lines FROM (${from}) r`;
  const body = `
    DECLARE lines text;
    BEGIN
      IF TG_OP = 'INSERT' THEN ${lines(after)};
      ELSIF TG_OP = 'DELETE' THEN ${lines(before)};
      ELSE ${lines(changed)};
      END IF;
      PERFORM set_config('${setting}',
        concat_ws(E'\\n', NULLIF(current_setting('${setting}', true), ''), lines), true);
      RETURN NULL;
    END `;
  return { name: `${prefix}${model}`, body };
}

function postgresqlTriggers(table: AuditedTable): string {
  const { name, body } = postgresqlFunction(table);
  const trigger = (act: string, tables: string) =>
    `CREATE TRIGGER "notes_${act}" AFTER ${act} ON "${table.model}" REFERENCING ${tables}
      FOR EACH STATEMENT EXECUTE FUNCTION "${name}"();`;
  return `
    CREATE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$${body}$$;
    ${trigger('INSERT', 'NEW TABLE AS new_rows')}
    ${trigger('UPDATE', 'OLD TABLE AS old_rows NEW TABLE AS new_rows')}
    ${trigger('DELETE', 'OLD TABLE AS old_rows')}`;
}

/** SQL that drops the triggers, because they would break migrations. */
export const postgresqlWithoutNoting = `
  DO $$ DECLARE each regprocedure; BEGIN
    FOR each IN SELECT oid::regprocedure FROM pg_proc
      WHERE starts_with(proname, '${prefix}') AND pronamespace = current_schema()::regnamespace
    LOOP EXECUTE 'DROP FUNCTION ' || each || ' CASCADE'; END LOOP;
  END $$;`;

/** SQL that makes all transactions on PostgreSQL note their changes; empty if the database is set up already. */
export async function postgresqlNoting(ask: Ask): Promise<string> {
  const tables = await auditedTables('postgresql', ask);
  const [first] = tables;
  if (first === undefined) return '';
  const triggers = tables.map(postgresqlTriggers).join('\n');
  const digest = createHash('sha256').update(triggers).digest('hex');
  const marked = `"${prefix}${first.model}"()`;
  const [[present] = []] = await ask(`SELECT obj_description(to_regprocedure('${marked}'), 'pg_proc')`);
  if (present === digest) return '';
  return `${postgresqlWithoutNoting}\n${triggers}\nCOMMENT ON FUNCTION ${marked} IS '${digest}';`;
}

/** SQL that deletes this transaction's notes and returns them as lines. */
export const postgresqlTaking = `
  SELECT current_setting('${setting}', true) AS "lines", set_config('${setting}', '', true) AS "left"`;
