package dev.countersteer.simulator;

import dev.countersteer.api.OrgId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The users of the simulated org: its bot, its agents and their teams. Guarded by the world. */
final class Staff {
    private static final long BOT_ID = 2_211_871;
    private static final long FIRST_AGENT_ID = 2_211_904;
    private static final long FIRST_TEAM_ID = 30_117;
    private static final Set<String> ROLES = Set.of("admin", "agent", "member");

    private final Map<Long, StaffMember> members = new LinkedHashMap<>();
    private final List<Team> teams = new ArrayList<>();
    private final StaffMember bot;
    private long nextId = FIRST_AGENT_ID;

    Staff(OrgId org, long now) {
        this.bot = new StaffMember(BOT_ID, org, "Simulated Bot", "member", true, now);
        members.put(BOT_ID, bot);
    }

    StaffMember bot() {
        return bot;
    }

    StaffMember add(String name, String role, long now) {
        if (!ROLES.contains(role)) {
            throw new IllegalArgumentException("role is " + role + ", and must be one of admin, agent, member");
        }
        StaffMember agent = new StaffMember(nextId++, bot.org(), name, role, false, now);
        members.put(agent.id(), agent);
        return agent;
    }

    Team addTeam(String name, Set<Long> ids, long now) {
        for (long id : ids) {
            if (find(id).isEmpty()) {
                throw new IllegalArgumentException("there is no agent " + id);
            }
        }
        Team team = new Team(FIRST_TEAM_ID + teams.size(), bot.org(), name, ids, now);
        teams.add(team);
        return team;
    }

    Collection<Team> teams() {
        return Collections.unmodifiableCollection(teams);
    }

    Optional<StaffMember> find(long id) {
        return Optional.ofNullable(members.get(id));
    }

    Collection<StaffMember> all() {
        return Collections.unmodifiableCollection(members.values());
    }
}
