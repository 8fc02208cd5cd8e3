package dev.countersteer.store;

class PostgresqlInboxModelTest extends InboxModelContract {
    @Override
    TestStore open() {
        return TestStore.open(TestPostgresql.migrated(getClass()));
    }
}
