package com.example.greet;

import static dev.countersteer.api.CommandBinder.commandBinder;

import com.google.inject.AbstractModule;

final class GreetModule extends AbstractModule {
    @Override
    protected void configure() {
        commandBinder(binder()).bind(GreetCommand.class);
    }
}
