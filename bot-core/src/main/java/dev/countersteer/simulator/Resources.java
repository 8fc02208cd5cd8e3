package dev.countersteer.simulator;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** All that the REST face has. */
final class Resources {
    private Resources() {}

    static List<Route> routes(World world, Access access, AnswerShapes shapes, URI address) {
        return Stream.of(
                        new ContactSearchResource(world, address).routes(),
                        new ContactsResource(world).routes(),
                        new ConversationListResource(world, shapes, address).routes(),
                        new ConversationsResource(world).routes(),
                        new MessagesResource(world, shapes).routes(),
                        new UsersResource(world).routes(),
                        new TeamsResource(world).routes(),
                        new TokenResource(world, access).routes())
                .flatMap(List::stream)
                .toList();
    }
}
