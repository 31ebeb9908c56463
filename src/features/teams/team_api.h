#pragma once

namespace baeumgil {

class Database;
class Router;

// Reading, forming, changing and every move of a team for programs.
void add_team_api(Router&, Database&);

}  // namespace baeumgil
