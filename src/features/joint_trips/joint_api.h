#pragma once

namespace baeumgil {

class Database;
class Router;
void add_joint_trip_api(Router&, Database&);

}  // namespace baeumgil
