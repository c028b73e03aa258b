// entente serve: a graph that is too large for one page, shown piece by piece to a browser on this machine.
#include <httplib.h>
#include <pthread.h>
#include <signal.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <mutex>
#include <thread>

#include "cli/command.hpp"
#include "cli/filter_options.hpp"
#include "cli/graph_server.hpp"

namespace entente {

namespace {

constexpr const char* address = "127.0.0.1";
constexpr std::size_t threads = 4;
constexpr int patience = 5;  // seconds that a client may take to ask

// SIGINT and SIGTERM come to who waits for them, and to no thread that is started after this.
class Signals {
 public:
  Signals() {
    sigemptyset(&set_);
    sigaddset(&set_, SIGINT);
    sigaddset(&set_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set_, nullptr);
  }
  void wait() const {
    int signal = 0;
    while (sigwait(&set_, &signal) != 0) {
    }
  }

 private:
  sigset_t set_{};
};

class ServeCommand final : public Command {
 public:
  std::string name() const override { return "serve"; }
  std::string summary() const override { return "Show a large graph in the browser, piece by piece"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    app.add_option("--port", port_, "0: any that is free")
        ->check(CLI::Range(0, 65535))
        ->capture_default_str()
        ->type_name("PORT");
    app.add_option("--max-nodes", actors_, "How many actors the first piece has: those whose edges weigh most")
        ->check(CLI::Range(1, 5000))
        ->capture_default_str()
        ->type_name("N");
    options_.setup(app, true);
    app.footer(
        "Prints the address and answers until Ctrl-C, on this machine alone, and changes nothing.\n\n"
        "Example:\n  entente serve news.entente --since 2018");
  }

  int run(const Log&) override {
    GraphServer graph(file_, options_.filter(Store::open(file_)), actors_);
    const Signals signals;
    httplib::Server server;
    std::mutex one_at_a_time;
    int port = port_;
    prepare(server);
    server.set_pre_routing_handler([&](const httplib::Request& request, httplib::Response& response) {
      if (!is_loopback_host(request.get_header_value("Host"), port)) {
        response.status = 403;
        response.set_content("This server answers to its own address alone.\n", "text/plain");
      } else if (request.method != "GET" && request.method != "HEAD") {
        response.status = 405;
      } else {
        const std::lock_guard lock(one_at_a_time);
        ServedAnswer answer = graph.answer(request.path, request.params);
        response.status = answer.status;
        response.set_content(std::move(answer.body), answer.type.c_str());
      }
      return httplib::Server::HandlerResponse::Handled;
    });
    if (port == 0) {
      port = server.bind_to_any_port(address);
      if (port < 0) throw Error(address, "", "no port is free");
    } else if (!server.bind_to_port(address, port)) {
      throw Error(std::string(address) + ":" + std::to_string(port), "", "is in use (--port 0 takes one that is free)");
    }
    std::cout << "http://" << address << ':' << port << "/\n" << std::flush;
    std::thread listening([&] { server.listen_after_bind(); });
    signals.wait();
    server.stop();
    listening.join();
    return exit_ok;
  }

 private:
  static void prepare(httplib::Server& server) {
    server.new_task_queue = [] { return new httplib::ThreadPool(threads); };  // the server owns it
    server.set_read_timeout(patience);
    server.set_write_timeout(patience);
    server.set_keep_alive_timeout(1);  // also how long the end may wait for a client that stays
    server.set_payload_max_length(1024);
    server.set_default_headers({{"X-Content-Type-Options", "nosniff"},
                                {"Cross-Origin-Resource-Policy", "same-origin"},
                                {"Referrer-Policy", "no-referrer"},
                                {"X-Frame-Options", "DENY"},
                                {"Cache-Control", "no-store"}});
  }

  std::string file_;
  int port_ = 8018;
  std::size_t actors_ = 300;
  FilterOptions options_;
};

}  // namespace

std::unique_ptr<Command> make_serve_command() {
  return std::make_unique<ServeCommand>();
}

}  // namespace entente
