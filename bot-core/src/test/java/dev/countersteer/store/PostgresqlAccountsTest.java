package dev.countersteer.store;

class PostgresqlAccountsTest extends AccountStoreContract {
    @Override
    TestStore open() {
        return TestStore.open(TestPostgresql.migrated(getClass()));
    }
}
