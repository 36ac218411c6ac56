/**
 * Moments are double precision: exact for whole milliseconds, and a number in every driver, where bigint is text in some.
 * Unique constraints carry the promises: they hold whatever code forgets.
 */
export const firstTables = [
  `create table accounting_flows (
    id text primary key,
    workspace text not null,
    "user" text not null,
    provider text not null,
    state_hash text not null,
    browser_hash text not null,
    sealed text not null,
    return_to text not null,
    stage text not null,
    failure text,
    "grant" text,
    created_at double precision not null
  )`,
  `create index accounting_flows_of_browser on accounting_flows (browser_hash)`,
  `create index accounting_flows_by_age on accounting_flows (created_at)`,

  `create table accounting_grants (
    id text primary key,
    workspace text not null,
    provider text not null,
    person text not null,
    event text,
    state text not null,
    generation integer not null,
    sealed text not null,
    previous text,
    previous_at double precision,
    expires_at double precision not null,
    refreshed_at double precision not null,
    lease_owner text,
    lease_until double precision not null,
    unknown_at double precision
  )`,
  // No foreign key: a set of tokens is kept even where its grant is not there yet, or no longer.
  `create table accounting_grant_tokens (
    place bigint generated always as identity primary key,
    "grant" text not null,
    sealed text not null,
    at double precision not null
  )`,
  `create index accounting_grant_tokens_of_grant on accounting_grant_tokens ("grant", place)`,

  // One connection per workspace.
  `create table accounting_connections (
    workspace text primary key,
    id text not null,
    provider text not null,
    "grant" text,
    remote text not null,
    organisation_id text not null,
    organisation jsonb not null,
    state text not null,
    connected_by text not null,
    connected_at double precision not null,
    used_at double precision not null,
    reference_state text not null,
    reference_synced_at double precision,
    pull_began double precision not null
  )`,
  // One workspace per organisation.
  `create unique index accounting_connections_hold on accounting_connections (provider, organisation_id)
    where state <> 'disconnected'`,
  `create index accounting_connections_of_grant on accounting_connections ("grant")`,

  `create table accounting_codes (
    workspace text not null,
    provider text not null,
    organisation_id text not null,
    kind text not null,
    id text not null,
    position integer not null,
    code jsonb not null,
    primary key (workspace, provider, organisation_id, kind, id)
  )`,

  // One live link per record, and one record of a collection per target.
  `create table accounting_links (
    workspace text not null,
    collection text not null,
    record text not null,
    provider text not null,
    organisation_id text not null,
    organisation jsonb not null,
    target_id text not null,
    target jsonb not null,
    title text not null,
    missing boolean not null,
    linked_at double precision not null,
    linked_by text not null,
    synced_at double precision,
    balances jsonb,
    pricing jsonb,
    primary key (workspace, collection, record),
    unique (workspace, provider, organisation_id, target_id, collection)
  )`,

  `create table accounting_documents (
    workspace text not null,
    provider text not null,
    id text not null,
    collection text not null,
    record text not null,
    organisation_id text not null,
    organisation jsonb not null,
    document jsonb not null,
    lines jsonb not null,
    missing boolean not null,
    push text,
    created_at double precision not null,
    synced_at double precision not null,
    primary key (workspace, provider, id)
  )`,
  `create index accounting_documents_of_record on accounting_documents (workspace, collection, record)`,
  `create index accounting_documents_of_organisation on accounting_documents (workspace, provider, organisation_id)`,

  `create table accounting_pushes (
    id text primary key,
    workspace text not null,
    "user" text not null,
    collection text not null,
    record text not null,
    provider text not null,
    organisation text not null,
    kind text not null,
    body text not null,
    body_hash text not null,
    expected jsonb,
    state text not null,
    attempt integer not null,
    idempotency_key text not null,
    first_sent_at double precision,
    last_sent_at double precision,
    due_at double precision,
    lease_owner text,
    lease_until double precision not null,
    remote text,
    failure jsonb,
    created_at double precision not null
  )`,
  // One unsettled push per record and kind.
  `create unique index accounting_pushes_open on accounting_pushes (workspace, collection, record, kind)
    where state not in ('confirmed', 'confirmed-mismatch', 'rejected')`,
  `create index accounting_pushes_moving on accounting_pushes (due_at)
    where state in ('queued', 'sending', 'unknown', 'looking')`,

  `create table accounting_allowances (
    organisation_id text primary key,
    held_until double precision not null,
    held_for text not null,
    day_remaining integer,
    day_noted_at double precision not null
  )`,
  `create table accounting_calls (
    organisation_id text not null,
    call text not null,
    at double precision not null,
    ended boolean not null,
    primary key (organisation_id, call)
  )`,

  `create table accounting_audit (
    place bigint generated always as identity primary key,
    workspace text not null,
    "user" text not null,
    action text not null,
    at double precision not null,
    detail jsonb not null
  )`,
  `create index accounting_audit_of_workspace on accounting_audit (workspace, place)`,
]
