#!/bin/bash
# The gateway's own role: it owns its database and nothing else, so row-level security holds for it.
set -euo pipefail
psql --username postgres --set ON_ERROR_STOP=1 --set password="$DATABASE_PASSWORD" <<'SQL'
CREATE ROLE wagate LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE wagate OWNER wagate TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin LOCALE 'C.UTF-8';
SQL
