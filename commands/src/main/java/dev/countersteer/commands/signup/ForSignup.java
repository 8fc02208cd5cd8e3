package dev.countersteer.commands.signup;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks what is bound for this command alone, beside what the host binds for all. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface ForSignup {}
