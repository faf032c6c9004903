//! Both databases are made of the same tables.

use std::sync::Mutex;

use store::Db;

use crate::support::for_each_db;

/// One line for every column, key and index.
const OF_SQLITE: &str = r#"
    with t as (
        select name from sqlite_schema where type = 'table' and name not like '\_sqlx%' escape '\' and name not like 'sqlite%'
    )
    select t.name || '.' || c.name || ' ' || lower(c.type) || iif(c."notnull" or c.pk, ' not null', '')
        || coalesce(' default ' || c.dflt_value, '')
    from t join pragma_table_info(t.name) c
    union all
    select 'primary key ' || name || ' (' || group_concat(part, ', ') || ')'
    from (select t.name, c.name as part from t join pragma_table_info(t.name) c where c.pk > 0 order by t.name, c.pk)
    group by name
    union all
    select iif(is_unique, 'unique ', 'index ') || name || ' (' || group_concat(part, ', ') || ')' || iif(partial, ' partial', '')
    from (
        select t.name, i.name as id, i."unique" as is_unique, i.partial, coalesce(c.name, 'expression') as part
        from t join pragma_index_list(t.name) i join pragma_index_info(i.name) c
        where i.origin <> 'pk' order by i.name, c.seqno
    )
    group by name, id, is_unique, partial
    union all
    select 'foreign key ' || name || ' (' || group_concat(here, ', ') || ') references ' || there
        || ' (' || group_concat(part, ', ') || ') on delete ' || on_delete
    from (
        select t.name, f.id, f."from" as here, f."table" as there, f."to" as part, f.on_delete
        from t join pragma_foreign_key_list(t.name) f order by t.name, f.id, f.seq
    )
    group by name, id, there, on_delete
    order by 1"#;

/// The same of PostgreSQL, with what SQLite has no like of named where it would make a difference: an order of text
/// other than by code point, and constraints that check.
const OF_POSTGRES: &str = r#"
    with t as (
        select c.oid, c.relname::text as name from pg_class c join pg_namespace s on s.oid = c.relnamespace
        where s.nspname = 'public' and c.relkind = 'r' and c.relname not like '\_sqlx%'
    )
    select t.name || '.' || c.column_name || ' ' || case c.data_type when 'bigint' then 'integer' else c.data_type::text end
        || case when c.data_type = 'text' and c.collation_name is distinct from 'C' then ' of another order' else '' end
        || case c.is_nullable when 'NO' then ' not null' else '' end
        || coalesce(' default ' || replace(c.column_default, '::text', ''), '')
    from t join information_schema.columns c on c.table_schema = 'public' and c.table_name = t.name
    union all
    select case when i.indisprimary then 'primary key ' when i.indisunique then 'unique ' else 'index ' end || t.name || ' ('
        || (
            select string_agg(coalesce(a.attname::text, 'expression'), ', ' order by k.place)
            from unnest(i.indkey::int2[]) with ordinality k (number, place)
            left join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number
        )
        || ')' || case when i.indpred is null then '' else ' partial' end
    from t join pg_index i on i.indrelid = t.oid
    union all
    select 'foreign key ' || t.name || ' (' || (
            select string_agg(a.attname::text, ', ' order by k.place)
            from unnest(f.conkey) with ordinality k (number, place)
            join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.number
        ) || ') references ' || f.confrelid::regclass || ' (' || (
            select string_agg(a.attname::text, ', ' order by k.place)
            from unnest(f.confkey) with ordinality k (number, place)
            join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.number
        ) || ') on delete '
        || case f.confdeltype when 'c' then 'CASCADE' when 'n' then 'SET NULL' when 'r' then 'RESTRICT' else 'NO ACTION' end
    from t join pg_constraint f on f.conrelid = t.oid and f.contype = 'f'
    union all
    select 'check ' || t.name || ' ' || pg_get_constraintdef(c.oid)
    from t join pg_constraint c on c.conrelid = t.oid and c.contype = 'c'
    order by 1"#;

#[tokio::test]
async fn both_databases_have_the_same_columns_keys_and_indexes() {
    let schemas = Mutex::new(Vec::new());
    for_each_db(|db| {
        let schemas = &schemas;
        async move {
            let lines = schema(&db).await;
            assert!(lines.contains("primary key account (id)"), "{lines}");
            schemas.lock().expect("nobody panicked with it").push(lines);
        }
    })
    .await;
    let schemas = schemas.into_inner().expect("nobody panicked with it");
    for schema in &schemas {
        assert_eq!(*schema, schemas[0]);
    }
}

async fn schema(db: &Db) -> String {
    let sqlite = db.one::<(String,)>("select sqlite_version()", Vec::new()).await.is_ok();
    let lines = db.all::<(String,)>(if sqlite { OF_SQLITE } else { OF_POSTGRES }, Vec::new()).await.expect("a schema");
    let mut lines: Vec<String> = lines.into_iter().map(|(line,)| line).collect();
    lines.sort();
    lines.join("\n")
}
