import fs from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import pg from "pg";
import type { MigrationList, SchemaEngine, SchemasContainer } from "@prisma/schema-engine-wasm";
import { root } from "./config.mjs";
import { Problem } from "./problem.mjs";

type EngineModule = {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
};

const schemaFile = path.join(root, "prisma/schema.prisma");
const migrationsFolder = path.join(root, "prisma/migrations");
const noFilters = { externalTables: [], externalEnums: [] };

let loaded: Promise<EngineModule> | undefined;

/** The package is made for bundlers: its module expects them to instantiate the WebAssembly beside it, once. */
const loadEngine = (): Promise<EngineModule> => (loaded ??= instantiateEngine());

const instantiateEngine = async (): Promise<EngineModule> => {
  const name = "@prisma/schema-engine-wasm/schema_engine_bg";
  const file = createRequire(import.meta.url).resolve(name);
  const engine = (await import(name)) as EngineModule;
  const compiled = await WebAssembly.compile(await fs.readFile(file.replace(/\.js$/, ".wasm")));
  // Its time limits are never cleared; they must not keep a finished process waiting.
  const imports = Object.entries(engine).map(([key, value]) =>
    key.startsWith("__wbg_setTimeout")
      ? [key, (work: () => void, ms: number) => setTimeout(work, ms).unref()]
      : [key, value as unknown],
  );
  const { exports } = await WebAssembly.instantiate(compiled, {
    "./schema_engine_bg.js": Object.fromEntries(imports) as WebAssembly.ModuleImports,
  });
  engine.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
  return engine;
};

const lock = 'provider = "postgresql"\n';

type CatalogueAdapter = SqlDriverAdapter & {
  performIO: (query: SqlQuery) => Promise<{ fields: { dataTypeID: number }[] }>;
};

const charType = 18;
const textType = 25;

/** The engine reads columns of type "char" from the catalogue, which the adapter does not know: tell it. */
class CataloguePrismaPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const inner = adapter as unknown as CatalogueAdapter;
    const performIO = inner.performIO.bind(adapter);
    const queryRaw = inner.queryRaw.bind(adapter);
    const charColumns = new WeakMap<SqlQuery, number[]>();
    // The adapter cuts a script at every semicolon, even inside a function's body; PostgreSQL reads it whole, as one transaction.
    adapter.executeScript = async (sql) => {
      await performIO({ sql, args: [], argTypes: [] });
    };
    inner.performIO = async (query) => {
      const result = await performIO(query);
      charColumns.set(
        query,
        result.fields.flatMap((field, column) => (field.dataTypeID === charType ? [column] : [])),
      );
      for (const field of result.fields) if (field.dataTypeID === charType) field.dataTypeID = textType;
      return result;
    };
    inner.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of charColumns.get(query) ?? [])
        result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  }
}

const readSchema = async (): Promise<SchemasContainer> => ({
  files: [{ path: schemaFile, content: await fs.readFile(schemaFile, "utf8") }],
});

const readMigrations = async (): Promise<MigrationList> => {
  const entries = await fs.readdir(migrationsFolder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: lock },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: await fs.readFile(path.join(migrationsFolder, name, "migration.sql"), "utf8"),
          },
        },
      })),
    ),
  };
};

const withEngine = async <T>(url: string, body: (engine: SchemaEngine) => Promise<T>): Promise<T> => {
  const { SchemaEngine: Engine } = await loadEngine();
  const { files } = await readSchema();
  const pool = new pg.Pool({ connectionString: url });
  try {
    const engine = await Engine.new(
      { datamodels: files.map(({ path: name, content }) => [name, content]) },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(new CataloguePrismaPg(pool)),
    );
    return await body(engine);
  } catch (error) {
    if (!(error instanceof Error) || !error.name.startsWith("SchemaConnector")) throw error;
    throw new Problem(error.message.split(/\n\s+0: /)[0] ?? error.message);
  } finally {
    await pool.end();
  }
};

/** Brings a database up to the newest migration and names the ones it ran. */
export const applyMigrations = (url: string): Promise<string[]> =>
  withEngine(url, async (engine) => {
    const migrationsList = await readMigrations();
    const { editedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilters,
    });
    if (editedMigrationNames.length > 0) {
      throw new Problem(
        `Changed after this database ran them: ${editedMigrationNames.join(", ")}. A migration is never edited; add a new one.`,
      );
    }
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters });
    return appliedMigrationNames;
  });

/** The SQL that a migrated database lacks to be what the schema says; null when they agree. */
export const missingSql = (url: string): Promise<string | null> =>
  withEngine(url, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", ...(await readSchema()), configDir: root },
      to: { tag: "schemaDatamodel", ...(await readSchema()) },
      script: true,
      exitCode: true,
      filters: noFilters,
    });
    return exitCode === 0 ? null : (stdout ?? "");
  });

/** Writes a folder in Prisma's own format and answers with the path of its SQL. */
export const writeMigration = async (name: string, sql: string, now: Date): Promise<string> => {
  const time = now.toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = path.join(migrationsFolder, `${time}_${name}`);
  await fs.mkdir(folder, { recursive: true });
  await fs.writeFile(path.join(folder, "migration.sql"), sql);
  await fs.writeFile(path.join(migrationsFolder, "migration_lock.toml"), lock);
  return path.relative(root, path.join(folder, "migration.sql"));
};
