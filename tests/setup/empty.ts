// Stands for the marker package "server-only", which has nothing in it on the server.
export {};
