/** What accounting systems said has changed. One row per thing: told again, it is counted up. */
export const inbox = [
  `create table accounting_inbox (
    provider text not null,
    organisation text not null,
    kind text not null,
    id text not null,
    told integer not null,
    told_at double precision not null,
    attempt integer not null,
    due_at double precision not null,
    lease_owner text,
    lease_until double precision not null,
    primary key (provider, organisation, kind, id)
  )`,
  `create index accounting_inbox_due on accounting_inbox (due_at)`,
]
