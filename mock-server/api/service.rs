//! What the server says of itself to anyone, and what a training server offers before sign-in.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use chrono::TimeDelta;
use domain::wire::{API_VERSION, ServiceInfo, Training, TrainingUser};
use serde_json::Value;

use super::openapi;
use crate::serve::Server;

pub(super) async fn service(State(server): State<Arc<Server>>) -> Json<ServiceInfo> {
    let offset = TimeDelta::try_seconds(server.faults.clock_offset_seconds).unwrap_or_default();
    Json(ServiceInfo {
        api_version: server.faults.api_version.unwrap_or(API_VERSION),
        knowledge: server.knowledge_digest.clone(),
        training: true,
        now: server.now() + offset,
        receipt_key: server.events.keys.verifying_key().to_text(),
    })
}

pub(super) async fn training(State(server): State<Arc<Server>>) -> Json<Training> {
    let users = server.users.all();
    let users = users.iter().map(|user| TrainingUser {
        id: user.id.clone(),
        name: user.name.clone(),
        organisation: user.organisation.clone(),
        unit: user.unit.clone(),
        about: user.about.clone(),
    });
    Json(Training {
        users: users.collect(),
        personas: server.population.personas().to_vec(),
    })
}

pub(super) async fn description() -> Json<Value> {
    Json(openapi::document())
}
