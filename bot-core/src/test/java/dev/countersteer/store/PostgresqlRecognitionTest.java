package dev.countersteer.store;

class PostgresqlRecognitionTest extends RecognitionContract {
    @Override
    TestStore open() {
        return TestStore.open(TestPostgresql.migrated(getClass()));
    }
}
