package dev.countersteer.store;

class PostgresqlUptimeTest extends UptimeContract {
    @Override
    TestStore open() {
        return TestStore.open(TestPostgresql.migrated(getClass()));
    }
}
