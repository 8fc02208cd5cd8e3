package dev.countersteer.drift;

/**
 * The calls of Drift's REST face that the client makes. Methods and paths: {@code /docs/retrieving-contact},
 * {@code /docs/creating-a-message} and their neighbors; scopes by {@code /docs/authentication-and-scopes}.
 */
enum Endpoint {
    CONTACT("GET", "/contacts/{id}", "contact_read"),
    CONTACTS("GET", "/contacts", "contact_read"),
    CREATE_CONTACT("POST", "/contacts", "contact_write"),
    UPDATE_CONTACT("PATCH", "/contacts/{id}", "contact_write"),
    TIMELINE("POST", "/contacts/timeline", "contact_write"),
    CONVERSATION("GET", "/conversations/{id}", "conversation_read"),
    CONVERSATIONS("GET", "/conversations/list", "conversation_read"),
    NEW_CONVERSATION("POST", "/conversations/new", "conversation_write"),
    MESSAGES("GET", "/conversations/{id}/messages", "conversation_read"),
    POST_MESSAGE("POST", "/conversations/{id}/messages", "conversation_write"),
    USER("GET", "/users/{id}", "user_read"),
    USERS("GET", "/users", "user_read"),
    USERS_LIST("GET", "/users/list", "user_read"),
    TEAMS_OF_USER("GET", "/teams/users/{id}", "user_read"),
    TOKEN_INFO("POST", "/app/token_info", "");

    private final String method;
    private final String path;
    private final String scope;

    Endpoint(String method, String path, String scope) {
        this.method = method;
        this.path = path;
        this.scope = scope;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    String path(long id) {
        return path.replace("{id}", Long.toString(id));
    }

    /** What the token must be allowed; blank when nothing is asked. */
    String scope() {
        return scope;
    }

    /** Whether doing it twice is doing it once. */
    boolean isRepeatable() {
        return !method.equals("POST");
    }

    /** The name for logs and meters: a template, so that there are few of them and no ids in them. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
