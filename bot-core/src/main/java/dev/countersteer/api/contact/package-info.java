/** The people who chat: contacts as Drift knows them. */
@NullMarked
package dev.countersteer.api.contact;

import org.jspecify.annotations.NullMarked;
