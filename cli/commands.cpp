#include "cli/command.hpp"

namespace entente {

std::unique_ptr<Command> make_actors_command();
std::unique_ptr<Command> make_add_command();
std::unique_ptr<Command> make_balance_command();
std::unique_ptr<Command> make_build_command();
std::unique_ptr<Command> make_common_command();
std::unique_ptr<Command> make_communities_command();
std::unique_ptr<Command> make_completion_command();
std::unique_ptr<Command> make_explore_command();
std::unique_ptr<Command> make_export_command();
std::unique_ptr<Command> make_extract_command();
std::unique_ptr<Command> make_knowledge_command();
std::unique_ptr<Command> make_lexicon_command();
std::unique_ptr<Command> make_man_command();
std::unique_ptr<Command> make_merge_command();
std::unique_ptr<Command> make_model_command();
std::unique_ptr<Command> make_neighbours_command();
std::unique_ptr<Command> make_parse_command();
std::unique_ptr<Command> make_path_command();
std::unique_ptr<Command> make_query_command();
std::unique_ptr<Command> make_remove_command();
std::unique_ptr<Command> make_serve_command();
std::unique_ptr<Command> make_show_command();
std::unique_ptr<Command> make_sql_command();
std::unique_ptr<Command> make_stats_command();
std::unique_ptr<Command> make_timeline_command();
std::unique_ptr<Command> make_top_command();
std::unique_ptr<Command> make_view_command();

std::vector<std::unique_ptr<Command>> all_commands() {
  std::vector<std::unique_ptr<Command>> commands;
  commands.push_back(make_build_command());
  commands.push_back(make_add_command());
  commands.push_back(make_remove_command());
  commands.push_back(make_extract_command());
  commands.push_back(make_query_command());
  commands.push_back(make_show_command());
  commands.push_back(make_actors_command());
  commands.push_back(make_path_command());
  commands.push_back(make_neighbours_command());
  commands.push_back(make_common_command());
  commands.push_back(make_timeline_command());
  commands.push_back(make_stats_command());
  commands.push_back(make_top_command());
  commands.push_back(make_communities_command());
  commands.push_back(make_balance_command());
  commands.push_back(make_sql_command());
  commands.push_back(make_explore_command());
  commands.push_back(make_view_command());
  commands.push_back(make_serve_command());
  commands.push_back(make_export_command());
  commands.push_back(make_merge_command());
  commands.push_back(make_parse_command());
  commands.push_back(make_model_command());
  commands.push_back(make_knowledge_command());
  commands.push_back(make_lexicon_command());
  commands.push_back(make_completion_command());
  commands.push_back(make_man_command());
  return commands;
}

}  // namespace entente
