package dev.countersteer.command;

/** What an agent gets who types a command that nobody registered; another app of the org may own it. */
public enum UnknownCommands {
    /** A note where a near name exists, else silence. */
    SUGGEST,
    /** Always a note. */
    ALWAYS,
    /** Silence. */
    NEVER
}
