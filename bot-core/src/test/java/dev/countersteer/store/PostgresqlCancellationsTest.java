package dev.countersteer.store;

class PostgresqlCancellationsTest extends CancellationsContract {
    @Override
    TestStore open() {
        return TestStore.open(TestPostgresql.migrated(getClass()));
    }
}
