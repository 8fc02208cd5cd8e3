package dev.countersteer.store;

class PostgresqlStepLogTest extends StepLogContract {
    @Override
    TestStore open() {
        return TestStore.open(TestPostgresql.migrated(getClass()));
    }
}
