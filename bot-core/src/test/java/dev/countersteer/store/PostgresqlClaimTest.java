package dev.countersteer.store;

class PostgresqlClaimTest extends ClaimContract {
    @Override
    TestStore open() {
        return TestStore.open(TestPostgresql.migrated(getClass()));
    }
}
